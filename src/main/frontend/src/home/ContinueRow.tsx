import { Link } from 'react-router';
import type { Media } from '../api/types';
import { MediaCard, MediaCardSkeleton } from '../cards/MediaCard';
import { texts } from '../texts';

const CARDS = 12;
const SKELETONS = 6;

/** What one began to watch and did not see the end of; null while it loads. */
export function ContinueRow({ begun }: { begun: Media[] | null }) {
  return (
    <section className="home-section" aria-label={texts.home.continue} aria-busy={!begun}>
      <div className="row-head">
        <h2>{texts.home.continue}</h2>
        <Link to="/history">{texts.home.continueMore}</Link>
      </div>
      <ul className="row">
        {begun
          ? begun.slice(0, CARDS).map((media) => <MediaCard key={media.id} media={media} />)
          : Array.from({ length: SKELETONS }, (_, index) => <MediaCardSkeleton key={index} />)}
      </ul>
    </section>
  );
}
