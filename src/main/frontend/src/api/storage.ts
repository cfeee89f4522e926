// This browser's memory. In the page of another site, or where people forbid it, there is none.

export function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text as long as it can be kept; null forgets. */
export function store(key: string, text: string | null): void {
  try {
    if (text === null) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, text);
    }
  } catch {
    // Then it is as if this page was opened for the first time.
  }
}
