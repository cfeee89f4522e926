import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { Media } from '../api/types';
import { texts } from '../texts';
import { PlayerIcon } from '../player/icons';
import { moved, WHOLE, zoomed, type View } from './zoom';

const STEP = 1.5;
const words = texts.watch;

/** A still picture that one can enlarge and move: by wheel, pinch, drag, buttons or keys. */
export function Picture({ media, source }: { media: Media; source: string }) {
  const [view, setView] = useState(WHOLE);
  const frame = useRef<HTMLDivElement>(null);
  const sizes = media.images.map((image) => `${image.url} ${image.width}w`).join(', ');
  const zoom = (factor: number) => setView((now) => zoomed(now, factor, 0, 0));
  useWheel(frame, setView);
  const drag = useDrag(setView);

  return (
    <div
      className="picture"
      ref={frame}
      tabIndex={0}
      role="group"
      aria-label={words.picture(media.title)}
      title={words.zoomHint}
      onKeyDown={(event) => {
        const factor = { '+': STEP, '=': STEP, '-': 1 / STEP }[event.key];
        if (factor) {
          zoom(factor);
        } else if (event.key === '0') {
          setView(WHOLE);
        }
      }}
      onDoubleClick={() => setView((now) => (now.scale > 1 ? WHOLE : zoomed(now, 2.5, 0, 0)))}
      {...drag}
    >
      <img
        className="stage-still"
        src={source}
        srcSet={sizes}
        sizes={`${Math.round(100 * view.scale)}vw`}
        alt={media.title}
        draggable={false}
        style={{ transform: `translate(${view.x}%, ${view.y}%) scale(${view.scale})` }}
      />
      <div className="picture-tools">
        <button className="player-button" aria-label={words.zoomOut} onClick={() => zoom(1 / STEP)}>
          <PlayerIcon name="minus" />
        </button>
        <button className="player-button" aria-label={words.zoomFit} onClick={() => setView(WHOLE)}>
          <PlayerIcon name="enter" />
        </button>
        <button className="player-button" aria-label={words.zoomIn} onClick={() => zoom(STEP)}>
          <PlayerIcon name="plus" />
        </button>
      </div>
    </div>
  );
}

type Change = (of: (view: View) => View) => void;

/** React listens to the wheel passively, and could not keep the page from scrolling. */
function useWheel(frame: React.RefObject<HTMLDivElement | null>, change: Change) {
  useEffect(() => {
    const element = frame.current!;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top, width, height } = element.getBoundingClientRect();
      const x = ((event.clientX - left) / width - 0.5) * 100;
      const y = ((event.clientY - top) / height - 0.5) * 100;
      change((view) => zoomed(view, Math.exp(-event.deltaY / 300), x, y));
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [frame, change]);
}

/** One pointer moves the picture, two enlarge it. */
function useDrag(change: Change) {
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const forget = (event: PointerEvent) => void pointers.current.delete(event.pointerId);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (!(event.target as Element).closest('button')) {
        event.currentTarget.setPointerCapture(event.pointerId);
        pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const before = pointers.current.get(event.pointerId);
      if (!before) {
        return;
      }
      const { width, height } = event.currentTarget.getBoundingClientRect();
      const now = { x: event.clientX, y: event.clientY };
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
      pointers.current.set(event.pointerId, now);
      const factor = other ? distance(now, other) / Math.max(1, distance(before, other)) : 1;
      const x = ((now.x - before.x) / width) * 100;
      const y = ((now.y - before.y) / height) * 100;
      change((view) => moved(zoomed(view, factor, 0, 0), x, y));
    },
    onPointerUp: forget,
    onPointerCancel: forget,
  };
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
