import { useEffect, useState } from 'react';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { PlayerIcon } from './icons';
import { prefer, usePreferences } from './preferences';

/** What comes after a media. */
export interface UpNext {
  title: string;
  owner: string;
  poster: string | null;
  go: () => void;
}

const WAIT_S = 8;
const words = texts.player;

/** Takes the place of the picture when it is over. */
export function Ended({ upNext, replay }: { upNext?: UpNext; replay: () => void }) {
  return (
    <div className="player-over">
      {upNext && <Next upNext={upNext} />}
      <div className="buttons">
        <Button onClick={replay}>
          <PlayerIcon name="replay" />
          {words.replay}
        </Button>
      </div>
    </div>
  );
}

function Next({ upNext }: { upNext: UpNext }) {
  const { playNext } = usePreferences();
  const [left, setLeft] = useState(WAIT_S);
  useEffect(() => {
    if (!playNext) {
      return;
    }
    if (left === 0) {
      return upNext.go();
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
    // The same media follows, however often the page is drawn.
  }, [left, playNext]);
  return (
    <>
      <p className="player-next-when" aria-live="off">
        {playNext ? words.nextIn(left) : words.upNext}
      </p>
      <button className="player-next" onClick={upNext.go}>
        {upNext.poster && <img src={upNext.poster} alt="" />}
        <span>
          <strong>{upNext.title}</strong>
          <small>{upNext.owner}</small>
        </span>
        <PlayerIcon name="next" />
      </button>
      <label className="player-next-always">
        <input
          type="checkbox"
          checked={playNext}
          onChange={(event) => prefer({ playNext: event.target.checked })}
        />
        {words.playNext}
      </label>
    </>
  );
}
