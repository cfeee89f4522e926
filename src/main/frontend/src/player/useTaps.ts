import { useEffect, type RefObject } from 'react';
import type { Command } from './shortcuts';

const DOUBLE_MS = 300;
const STEP = 10;

/** Two clicks fill the screen. A second tap soon after the first, at the left or right third, seeks; each further one again. */
export function useTaps(video: RefObject<HTMLVideoElement | null>, run: (command: Command) => void): void {
  useEffect(() => {
    const element = video.current!;
    let before: { at: number; side: number } | null = null;
    let pointer = '';
    const tap = (event: PointerEvent) => {
      pointer = event.pointerType;
      if (event.pointerType !== 'touch') {
        return;
      }
      const side = sideOf(event, element);
      if (before && side !== 0 && side === before.side && event.timeStamp - before.at < DOUBLE_MS) {
        run({ do: 'seek', by: side * STEP });
      }
      before = { at: event.timeStamp, side };
    };
    const fullscreen = () => {
      // A finger that taps twice seeks.
      if (pointer !== 'touch') {
        run({ do: 'fullscreen' });
      }
    };
    element.addEventListener('pointerup', tap);
    element.addEventListener('dblclick', fullscreen);
    return () => {
      element.removeEventListener('pointerup', tap);
      element.removeEventListener('dblclick', fullscreen);
    };
  }, [video, run]);
}

function sideOf({ clientX }: PointerEvent, element: Element): -1 | 0 | 1 {
  const { left, width } = element.getBoundingClientRect();
  const third = (clientX - left) / width;
  return third < 1 / 3 ? -1 : third > 2 / 3 ? 1 : 0;
}
