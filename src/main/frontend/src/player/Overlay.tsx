import { PlayerIcon } from './icons';
import type { Said } from './useCommands';

/** Tells for a moment what a key or a tap did; also read out. */
export function Overlay({ said }: { said: Said | null }) {
  return (
    <div className="player-said" role="status">
      {said && (
        <p key={said.count} className={`player-said-${said.side}`}>
          <PlayerIcon name={said.icon} />
          {said.text}
        </p>
      )}
    </div>
  );
}
