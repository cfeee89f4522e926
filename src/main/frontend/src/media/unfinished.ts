import type { Media } from '../api/types';

/** Whoever saw less has hardly begun. */
const BEGUN_SECONDS = 5;
/** The rest is often only credits. */
const SEEN = 0.95;

/** Whether somebody is in the middle of it. */
export function isUnfinished({ position, duration }: Pick<Media, 'position' | 'duration'>): boolean {
  return (
    position !== null && duration !== null && position >= BEGUN_SECONDS && position < duration * SEEN
  );
}
