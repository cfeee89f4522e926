// Several tabs may be open, and one upload is carried by one of them. When that tab is closed,
// another one that is open takes it over.

const held = new Map<string, () => void>();

/** Waits until this tab may carry an upload, then until `release`; calls back in between. */
export function own(key: string, onOwned: () => void): void {
  // Browsers offer locks only over HTTPS and on localhost.
  if (!navigator.locks) {
    onOwned();
    return;
  }
  void navigator.locks.request(
    `marquee-upload-${key}`,
    () =>
      new Promise<void>((resolve) => {
        held.set(key, resolve);
        onOwned();
      }),
  );
}

export function release(key: string): void {
  held.get(key)?.();
  held.delete(key);
}
