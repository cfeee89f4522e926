import { Link } from 'react-router';
import type { Media } from '../api/types';
import { Poster } from '../media/Poster';
import { texts } from '../texts';
import { age, clock } from '../ui/format';

const SKELETONS = 5;

/** What one may watch next. */
export function Related({ items }: { items: Media[] | undefined }) {
  return (
    <section className="related" aria-label={texts.watch.related}>
      <h2>{texts.watch.related}</h2>
      {items?.length === 0 ? (
        <p className="quiet">{texts.watch.relatedNone}</p>
      ) : (
        <ul aria-busy={!items}>
          {items
            ? items.map((media) => <RelatedItem key={media.id} media={media} />)
            : Array.from({ length: SKELETONS }, (_, i) => (
                <li key={i} className="related-item skeleton" aria-hidden="true">
                  <span className="related-picture card-picture" />
                  <span className="skeleton-line" />
                </li>
              ))}
        </ul>
      )}
    </section>
  );
}

function RelatedItem({ media }: { media: Media }) {
  return (
    <li>
      <Link to={`/watch/${media.id}`} className="related-item">
        <span className="related-picture">
          <Poster media={media} />
          {media.duration !== null && <span className="duration">{clock(media.duration)}</span>}
        </span>
        <span className="related-words">
          <strong>{media.title || texts.media.untitled}</strong>
          <small>{media.owner.displayName}</small>
          <small>
            {texts.media.views(media.views)} · {age(media.createdAt)}
          </small>
        </span>
      </Link>
    </li>
  );
}
