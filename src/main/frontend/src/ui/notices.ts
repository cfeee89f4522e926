// Short news at the edge of the page, also read out: "Link copied".

const SHOWN_MS = 4000;

let current: string | null = null;
const listeners = new Set<() => void>();

export function notify(text: string): void {
  show(text);
  setTimeout(() => current === text && show(null), SHOWN_MS);
}

export function currentNotice(): string | null {
  return current;
}

export function onNotice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(text: string | null): void {
  current = text;
  listeners.forEach((listener) => listener());
}
