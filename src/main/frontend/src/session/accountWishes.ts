import type { PlayerPreferences } from '../player/preferences';

type Wishes = Partial<Pick<PlayerPreferences, 'quality' | 'playNext' | 'rate' | 'captions'>>;

/** What an account keeps where no captions are wanted: null there means that nothing was chosen. */
export const NO_CAPTIONS = 'off';

/** What an account's preferences say to players; they may hold whatever a program left there. */
export function wishesIn(preferences: unknown): Wishes {
  const { quality, autoplay, rate, captions } = (preferences ?? {}) as Record<string, unknown>;
  return {
    ...(typeof quality === 'string' && { quality }),
    ...(typeof autoplay === 'boolean' && { playNext: autoplay }),
    ...(typeof rate === 'number' && rate >= 0.25 && rate <= 4 && { rate }),
    ...(typeof captions === 'string' && { captions: captions === NO_CAPTIONS ? null : captions }),
  };
}
