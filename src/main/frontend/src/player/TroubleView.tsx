import { useEffect, useRef } from 'react';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import type { Trouble } from './trouble';

/** Says why nothing plays and what to do; goes on by itself when the connection is back. */
export function TroubleView({ trouble, tryAgain }: { trouble: Trouble; tryAgain: () => void }) {
  const latest = useRef(tryAgain);
  latest.current = tryAgain;
  useEffect(() => {
    const online = () => latest.current();
    addEventListener('online', online);
    return () => removeEventListener('online', online);
  }, []);
  const { title, hint } = texts.player.trouble[trouble];
  return (
    <div className="player-over" role="alert">
      <h2>{title}</h2>
      <p>{hint}</p>
      {trouble !== 'unsupported' && (
        <Button icon="retry" onClick={tryAgain}>
          {texts.tryAgain}
        </Button>
      )}
    </div>
  );
}
