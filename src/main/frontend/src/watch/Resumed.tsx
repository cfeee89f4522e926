import { useEffect, useState } from 'react';
import { timeOf } from '../player/moments';
import type { Playhead } from '../player/Playhead';
import { texts } from '../texts';

const SHOWN_MS = 8000;

/** Tells for a while that playback goes on where one stopped, and offers the beginning. */
export function Resumed({ seconds, playhead }: { seconds: number; playhead: Playhead }) {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return shown ? (
    <p className="resumed" role="status">
      {texts.player.resumed(timeOf(seconds))}
      <button
        onClick={() => {
          setShown(false);
          playhead.playFrom(0);
        }}
      >
        {texts.player.fromStart}
      </button>
    </p>
  ) : null;
}
