import { useEffect } from 'react';
import { store, stored } from '../api/storage';
import type { Media } from '../api/types';
import { isUnfinished } from '../media/unfinished';
import { useHistory } from '../media/useHistory';

const SHOWN_LAST = 'marquee.continue';

interface Begun {
  /** What one is in the middle of; null while it loads. */
  begun: Media[] | null;
  /** Whether there is a row of it, or will most likely be. */
  row: boolean;
  /** Nobody knows yet whether there is a row: what would stand below it must wait, or it jumps. */
  unknown: boolean;
}

/**
 * What one began to watch. Where there was some the last time, its place is kept while it loads.
 *
 * @param wanted whether the page shows it
 */
export function useBegun(wanted: boolean): Begun {
  const { data, isPending } = useHistory(wanted);
  const begun = data?.pages.flatMap((page) => page.items).filter(isUnfinished) ?? null;
  const any = begun !== null && begun.length > 0;
  useEffect(() => {
    if (data) {
      store(SHOWN_LAST, any ? 'yes' : null);
    }
  }, [data, any]);
  const waits = wanted && isPending;
  const expected = waits && stored(SHOWN_LAST) !== null;
  return { begun, row: wanted && (any || expected), unknown: waits && !expected };
}
