import { useEffect } from 'react';
import type { Account } from '../api/types';
import { neverChosen, prefer } from '../player/preferences';

/** In a browser where nothing was chosen yet, the player does as the account's settings say. */
export function useAccountWishes(account: Account | null): void {
  const { quality, autoplay } = (account?.preferences ?? {}) as { quality?: unknown; autoplay?: unknown };
  useEffect(() => {
    const wished = typeof quality === 'string' || typeof autoplay === 'boolean';
    if (wished && neverChosen()) {
      prefer({
        ...(typeof quality === 'string' && { quality }),
        ...(typeof autoplay === 'boolean' && { playNext: autoplay }),
      });
    }
  }, [quality, autoplay]);
}
