import { Link } from 'react-router';
import type { Media } from '../api/types';
import { Poster } from '../media/Poster';
import { StatusBadge } from '../media/StatusBadge';
import { VisibilityIcon } from '../media/VisibilityIcon';
import { texts } from '../texts';
import { age, clock } from '../ui/format';

export function MediaCard({ media }: { media: Media }) {
  return (
    <li className="card">
      <Link to={`/watch/${media.id}`} className="card-link">
        <span className="card-picture">
          <Poster media={media} />
          <StatusBadge media={media} />
          {media.duration !== null && <span className="duration">{clock(media.duration)}</span>}
        </span>
        <span className="card-title">{media.title || texts.media.untitled}</span>
      </Link>
      <p className="card-facts">
        <VisibilityIcon visibility={media.visibility} />
        <span className="card-owner">{media.owner.displayName}</span>
        <span>{texts.media.views(media.views)}</span>
        <time dateTime={media.createdAt}>{age(media.createdAt)}</time>
      </p>
    </li>
  );
}

export function MediaCardSkeleton() {
  return (
    <li className="card skeleton" aria-hidden="true">
      <span className="card-picture" />
      <span className="skeleton-line" />
      <span className="skeleton-line skeleton-short" />
    </li>
  );
}
