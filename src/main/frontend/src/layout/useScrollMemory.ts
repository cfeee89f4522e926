import { useEffect, useLayoutEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

const positions = new Map<string, number>();

/** New pages begin at their top; going back returns to where one was. */
export function useScrollMemory(): void {
  const { key, pathname } = useLocation();
  const how = useNavigationType();

  useEffect(() => {
    history.scrollRestoration = 'manual';
  }, []);
  useLayoutEffect(() => {
    if (how === NavigationType.Pop) {
      scrollTo(0, positions.get(key) ?? 0);
    } else if (how === NavigationType.Push) {
      scrollTo(0, 0);
    }
    const remember = () => positions.set(key, scrollY);
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, [key, pathname, how]);
}
