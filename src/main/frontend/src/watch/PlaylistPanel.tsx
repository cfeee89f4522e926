import { Link } from 'react-router';
import type { Playlist } from '../api/types';
import { Poster } from '../media/Poster';
import { texts } from '../texts';
import { clock } from '../ui/format';

interface PlaylistPanelProps {
  /** Undefined while it loads: its place is kept. */
  playlist: Playlist | undefined;
  current: string;
}

/** The playlist that one watches, its present media marked. */
export function PlaylistPanel({ playlist, current }: PlaylistPanelProps) {
  if (!playlist) {
    return (
      <section className="side-panel playlist-panel skeleton" aria-hidden="true">
        <header>
          <span className="skeleton-line" />
          <p>
            <span className="skeleton-line skeleton-short" />
          </p>
        </header>
        <div className="lines-scroll" />
      </section>
    );
  }
  const items = playlist.items ?? [];
  const at = items.findIndex(({ id }) => id === current);
  return (
    <section className="side-panel playlist-panel" aria-label={playlist.title}>
      <header>
        <h2>{playlist.title}</h2>
        <p>
          {playlist.owner.displayName} · {texts.watch.placeInList(at + 1, items.length)}
        </p>
      </header>
      <ol className="lines-scroll">
        {items.map((media) => (
          <li key={media.id}>
            <Link
              className="playlist-item"
              to={`/watch/${media.id}?list=${playlist.id}`}
              aria-current={media.id === current ? 'true' : undefined}
            >
              <span className="related-picture">
                <Poster media={media} />
                {media.duration !== null && <span className="duration">{clock(media.duration)}</span>}
              </span>
              <span className="related-words">
                <strong>{media.title || texts.media.untitled}</strong>
                <small>{media.owner.displayName}</small>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
