// The site's Content-Security-Policy allows no <style> elements, but media-chrome draws its shadow
// roots with them and offers no nonce. So its elements draw through here: each style becomes a
// constructed sheet, which the policy allows, and a stand-in through which media-chrome finds the
// sheet when it changes a rule.

const STAND_IN = 'urn:marquee:style';

/** Makes an element's shadow root take styles as constructed sheets; call it before one is made. */
export function drawStrictly(element: CustomElementConstructor): void {
  element.prototype.attachShadow = function (this: HTMLElement, options: ShadowRootInit) {
    const root = HTMLElement.prototype.attachShadow.call(this, options);
    const html = (text: string) => draw(root, text);
    Object.defineProperty(root, 'innerHTML', { set: html });
    Object.defineProperty(root, 'setHTMLUnsafe', { value: html });
    return root;
  };
}

function draw(root: ShadowRoot, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  // What is declared inside draws itself when it is made.
  template.content.querySelectorAll('template').forEach((declared) => declared.remove());
  for (const style of template.content.querySelectorAll('style')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style.textContent);
    root.adoptedStyleSheets.push(sheet);
    style.replaceWith(standIn(sheet));
  }
  root.replaceChildren(template.content);
}

function standIn(sheet: CSSStyleSheet): Element {
  // Called "style" too, but in a namespace that means nothing to browsers.
  return Object.assign(document.createElementNS(STAND_IN, 'style'), { sheet });
}
