// Whether there are uploads at all. Their code is only loaded where there are.

const HINT = 'marquee.uploads';

const listeners = new Set<() => void>();

export function hasUploads(): boolean {
  return localStorage.getItem(HINT) !== null;
}

export function rememberUploads(any: boolean): void {
  if (any !== hasUploads()) {
    if (any) {
      localStorage.setItem(HINT, 'yes');
    } else {
      localStorage.removeItem(HINT);
    }
    listeners.forEach((listener) => listener());
  }
}

export function onPresence(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
