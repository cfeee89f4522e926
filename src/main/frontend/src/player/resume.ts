// Where people stopped. Whoever is signed in is remembered by the site, others by this browser.

import { store, stored } from '../api/storage';

export interface Position {
  seconds: number;
  /** When it was written down, in milliseconds since 1970. */
  at: number;
}

type Positions = Record<string, Position>;

const KEY = 'marquee.positions';
const MOST = 200;

let thisTab: Positions = {};

/** Less than this is no progress worth coming back to. */
const BEGINNING = 10;
/** Of this share at the end, or these seconds, people have seen all they wanted. */
const CREDITS = 0.03;
const END = 10;

/** Where to go on, or 0 for the beginning. */
export function resumeAt(stopped: number | null, duration: number | null): number {
  if (stopped === null || stopped < BEGINNING) {
    return 0;
  }
  return duration !== null && isSeen(stopped, duration) ? 0 : stopped;
}

/** Whether somebody who is there has seen it to its end. */
export function isSeen(seconds: number, duration: number): boolean {
  return duration - seconds < Math.max(END, duration * CREDITS);
}

/** The positions with one more; the oldest ones are forgotten. */
export function withPosition(positions: Positions, id: string, position: Position): Positions {
  const newest = Object.entries({ ...positions, [id]: position })
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, MOST);
  return Object.fromEntries(newest);
}

/** The latest of what this tab, this browser and the site know, in seconds; null for nothing. */
export function stoppedAt(id: string, site: Position | null): number | null {
  const known = [site, thisTab[id] ?? null, positions()[id] ?? null].filter((one) => one !== null);
  return known.sort((a, b) => b.at - a.at)[0]?.seconds ?? null;
}

/**
 * Remembers a position.
 *
 * @param lasting beyond this tab; for whoever is signed in the site does that
 */
export function keepPosition(id: string, seconds: number, lasting: boolean): void {
  const position = { seconds, at: Date.now() };
  thisTab = { ...thisTab, [id]: position };
  if (lasting) {
    store(KEY, JSON.stringify(withPosition(positions(), id, position)));
  }
}

/** Another account has seen nothing yet. */
export function forgetThisTab(): void {
  thisTab = {};
}

function positions(): Positions {
  try {
    return JSON.parse(stored(KEY) ?? '{}') as Positions;
  } catch {
    return {};
  }
}
