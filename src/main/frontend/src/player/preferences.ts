// What the player remembers about people, in this browser.

import { useSyncExternalStore } from 'react';
import { store, stored } from '../api/storage';

export interface PlayerPreferences {
  volume: number;
  muted: boolean;
  rate: number;
  /** "auto", "saver", or the name of a rendition such as "720p". */
  quality: string;
  /** The language of the captions to show, or null for none. */
  captions: string | null;
  theatre: boolean;
  /** Whether keys control the player. */
  shortcuts: boolean;
  /** Whether the next media begins by itself. */
  playNext: boolean;
}

const KEY = 'marquee.player';

const defaults: PlayerPreferences = {
  volume: 1,
  muted: false,
  rate: 1,
  quality: 'auto',
  captions: null,
  theatre: false,
  shortcuts: true,
  playNext: true,
};

const listeners = new Set<() => void>();
let current = read(stored(KEY));

export function preferences(): PlayerPreferences {
  return current;
}

export function prefer(change: Partial<PlayerPreferences>): void {
  current = { ...current, ...change };
  store(KEY, JSON.stringify(current));
  listeners.forEach((listener) => listener());
}

export function usePreferences(): PlayerPreferences {
  return useSyncExternalStore(onPreferences, preferences);
}

/** What was stored, by whichever version of this page; what does not fit is left out. */
export function read(text: string | null): PlayerPreferences {
  try {
    const found = JSON.parse(text ?? '{}') as Record<string, unknown>;
    const fitting = Object.entries(defaults).filter(([name, usual]) =>
      name === 'captions'
        ? found[name] === null || typeof found[name] === 'string'
        : typeof found[name] === typeof usual,
    );
    return { ...defaults, ...Object.fromEntries(fitting.map(([name]) => [name, found[name]])) };
  } catch {
    return defaults;
  }
}

function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
