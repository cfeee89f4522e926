import { useEffect, useLayoutEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { anchorNow, moveTo, type Place } from './scrollAnchor';

const places = new Map<string, Place>();
/** Pictures and rows may still come in above; then the place is found again. */
const SETTLE_FRAMES = 12;

/** New pages begin at their top; going back returns to what one saw. */
export function useScrollMemory(): void {
  const { key, pathname } = useLocation();
  const how = useNavigationType();

  useEffect(() => {
    history.scrollRestoration = 'manual';
  }, []);
  useLayoutEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    if (how === NavigationType.Pop) {
      settle(places.get(key), signal);
    } else if (how === NavigationType.Push) {
      scrollTo(0, 0);
    }
    const remember = () => places.set(key, anchorNow());
    addEventListener('scroll', remember, { passive: true, signal });
    return () => stop.abort();
  }, [key, pathname, how]);
}

/** Moves to a place, until it stays there, somebody scrolls, or the page is left. */
function settle(place: Place | undefined, left: AbortSignal): void {
  let frames = SETTLE_FRAMES;
  const stop = () => {
    frames = 0;
  };
  addEventListener('wheel', stop, { passive: true, once: true, signal: left });
  addEventListener('touchstart', stop, { passive: true, once: true, signal: left });
  const again = () => {
    moveTo(place);
    if (place && frames-- > 0 && !left.aborted) {
      requestAnimationFrame(again);
    }
  };
  again();
}
