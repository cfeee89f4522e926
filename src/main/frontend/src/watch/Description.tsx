import { useLayoutEffect, useRef, useState } from 'react';
import type { Media } from '../api/types';
import type { Playhead } from '../player/Playhead';
import { texts } from '../texts';
import { piecesOf } from './linkify';

/** What the owner wrote; long texts are folded. Times in it lead to their moment. */
export function Description({ media, playhead }: { media: Media; playhead: Playhead }) {
  const [open, setOpen] = useState(false);
  const [folded, setFolded] = useState(false);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { scrollHeight, clientHeight } = text.current!;
    setFolded(scrollHeight > clientHeight + 1);
  }, [media.description]);

  return (
    <div className={`description ${open ? 'description-open' : ''}`}>
      <div className="description-text" ref={text}>
        {piecesOf(media.description, media.duration).map((piece, i) =>
          piece.href ? (
            <a key={i} href={piece.href} rel="noopener noreferrer nofollow ugc" target="_blank">
              {piece.text}
            </a>
          ) : piece.seconds !== undefined ? (
            <button key={i} className="text-link" onClick={() => playhead.playFrom(piece.seconds!)}>
              {piece.text}
            </button>
          ) : (
            piece.text
          ),
        )}
      </div>
      {(folded || open) && (
        <button className="text-link description-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.watch.less : texts.watch.more}
        </button>
      )}
    </div>
  );
}
