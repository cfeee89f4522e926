import { useEffect } from 'react';
import { Link } from 'react-router';
import { store, stored } from '../api/storage';
import { MediaCard, MediaCardSkeleton } from '../cards/MediaCard';
import { useHistory } from '../media/useHistory';
import { texts } from '../texts';
import { isUnfinished } from './unfinished';

const CARDS = 12;
const SKELETONS = 6;
const SHOWN_LAST = 'marquee.continue';

/**
 * What one began to watch and did not see the end of. Where it was there the last time, its place is
 * kept while it loads, so that nothing moves.
 */
export function ContinueRow({ loading }: { loading: boolean }) {
  const { data, isPending } = useHistory(!loading);
  const begun = data?.pages.flatMap((page) => page.items).filter(isUnfinished) ?? [];
  const any = begun.length > 0;
  useEffect(() => {
    if (data) {
      store(SHOWN_LAST, any ? 'yes' : null);
    }
  }, [data, any]);
  const expected = (loading || isPending) && stored(SHOWN_LAST) !== null;
  if (!any && !expected) {
    return null;
  }
  return (
    <section className="home-section" aria-label={texts.home.continue} aria-busy={!any}>
      <div className="row-head">
        <h2>{texts.home.continue}</h2>
        <Link to="/history">{texts.home.continueMore}</Link>
      </div>
      <ul className="row">
        {any
          ? begun.slice(0, CARDS).map((media) => <MediaCard key={media.id} media={media} />)
          : Array.from({ length: SKELETONS }, (_, index) => <MediaCardSkeleton key={index} />)}
      </ul>
    </section>
  );
}
