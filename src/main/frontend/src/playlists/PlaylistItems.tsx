import { useState } from 'react';
import { Link } from 'react-router';
import type { Media, Playlist } from '../api/types';
import { Facts } from '../cards/MediaCard';
import { Poster } from '../media/Poster';
import { texts } from '../texts';
import { clock } from '../ui/format';
import { Icon } from '../ui/Icon';
import { moved } from './order';
import { usePlaylistActions } from './usePlaylists';

interface PlaylistItemsProps {
  playlist: Playlist;
  items: Media[];
  mine: boolean;
}

/** The media of a playlist, to be dragged, or moved by the arrow keys, into another order. */
export function PlaylistItems({ playlist, items, mine }: PlaylistItemsProps) {
  const { arrange } = usePlaylistActions(playlist.id);
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    if (to !== from && to >= 0 && to < items.length) {
      arrange.mutate(moved(items, from, to));
      setSaid(texts.playlists.movedTo(items[from]!.title, to + 1, items.length));
    }
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol className="playlist-items" aria-label={texts.playlists.items}>
        {items.map((media, index) => (
          <li
            key={media.id}
            data-dragged={dragged === index}
            draggable={mine}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(index);
            }}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDragEnd={() => setDragged(null)}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) {
                move(dragged, index);
              }
              setDragged(null);
            }}
          >
            {mine && <Handle media={media} onMove={(by) => move(index, index + by)} />}
            <Link to={`/watch/${media.id}?list=${playlist.id}`} className="playlist-item">
              <span className="playlist-picture">
                <Poster media={media} />
                {media.duration !== null && <span className="duration">{clock(media.duration)}</span>}
              </span>
              <strong>{media.title || texts.media.untitled}</strong>
            </Link>
            <Facts media={media} />
            {mine && (
              <button
                className="icon-button"
                aria-label={texts.playlists.takeOut(media.title)}
                onClick={() => arrange.mutate(items.filter((other) => other !== media))}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Handle({ media, onMove }: { media: Media; onMove: (by: number) => void }) {
  return (
    <button
      className="icon-button playlist-handle"
      aria-label={texts.playlists.move(media.title)}
      aria-keyshortcuts="ArrowUp ArrowDown"
      title={texts.playlists.moveHint}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
          event.preventDefault();
          onMove(event.key === 'ArrowUp' ? -1 : 1);
        }
      }}
    >
      <Icon name="grip" />
    </button>
  );
}
