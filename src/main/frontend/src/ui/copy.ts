import { texts } from '../texts';
import { notify } from './notices';

/** Copies a link or another short text, also where the site is not served over HTTPS. */
export async function copyLink(url: string, said = texts.copied): Promise<void> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(url);
  } else {
    copyBySelection(url);
  }
  notify(said);
}

function copyBySelection(text: string): void {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  // Inside an open dialog, only its own descendants can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
