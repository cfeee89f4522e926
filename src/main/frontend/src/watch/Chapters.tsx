import type { Media } from '../api/types';
import { timeOf } from '../player/moments';
import { useAtTime, type Playhead } from '../player/Playhead';

/** The chapters, the present one marked; each leads to its beginning. */
export function Chapters({ media, playhead }: { media: Media; playhead: Playhead }) {
  const { chapters } = media;
  const current = useAtTime(playhead, (time) => chapters.findLastIndex(({ start }) => start <= time));
  return (
    <ol className="lines">
      {chapters.map(({ start, title }, i) => (
        <li key={start}>
          <button aria-current={i === current} onClick={() => playhead.playFrom(start)}>
            <span className="line-time">{timeOf(start)}</span>
            <span>{title}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
