import type { PlayerPreferences } from '../player/preferences';

/** What an account's preferences say to players; they may hold whatever a program left there. */
export function wishesIn(preferences: unknown): Partial<Pick<PlayerPreferences, 'quality' | 'playNext'>> {
  const { quality, autoplay } = (preferences ?? {}) as { quality?: unknown; autoplay?: unknown };
  return {
    ...(typeof quality === 'string' && { quality }),
    ...(typeof autoplay === 'boolean' && { playNext: autoplay }),
  };
}
