import { useEffect, useState, useSyncExternalStore } from 'react';

/** Longer than any pause between two tries of a working connection. */
const STALL_MS = 12_000;

/** Whether the device has any connection at all. */
export function useOnline(): boolean {
  return useSyncExternalStore(onConnection, () => navigator.onLine);
}

/** Whether nothing has left for a while. */
export function useStalled(sent: number | undefined): boolean {
  const [stalled, setStalled] = useState(false);
  useEffect(() => {
    setStalled(false);
    if (sent !== undefined) {
      const timer = setTimeout(() => setStalled(true), STALL_MS);
      return () => clearTimeout(timer);
    }
  }, [sent]);
  return stalled;
}

function onConnection(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
