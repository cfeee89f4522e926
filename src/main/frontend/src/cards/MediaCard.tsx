import './cards.css';
import { Link } from 'react-router';
import type { Media } from '../api/types';
import { VisibilityIcon } from '../media/VisibilityIcon';
import { texts } from '../texts';
import { age } from '../ui/format';
import { CardPicture } from './CardPicture';
import { useAttention } from './useAttention';

/** A media in a grid; the whole of it leads to its page. */
export function MediaCard({ media, to = `/watch/${media.id}` }: { media: Media; to?: string }) {
  const { attention, handlers } = useAttention();
  return (
    <li className="card" data-anchor={media.id} {...handlers}>
      <Link to={to} className="card-link">
        <CardPicture media={media} moving={attention} />
        <span className="card-title">{media.title || texts.media.untitled}</span>
      </Link>
      <Facts media={media} />
    </li>
  );
}

/** Whose it is, how often it was watched, and since when it is here. */
export function Facts({ media }: { media: Media }) {
  return (
    <p className="card-facts">
      <VisibilityIcon visibility={media.visibility} />
      <span className="card-owner">{media.owner.displayName}</span>
      {media.views > 0 && <span>{texts.media.views(media.views)}</span>}
      <time dateTime={media.createdAt}>{age(media.createdAt)}</time>
    </p>
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
