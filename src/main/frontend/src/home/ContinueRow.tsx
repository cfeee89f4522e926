import { Link } from 'react-router';
import { MediaCard } from '../cards/MediaCard';
import { useHistory } from '../media/useHistory';
import { texts } from '../texts';
import { isUnfinished } from './unfinished';

const CARDS = 12;

/** What one began to watch and did not see the end of. */
export function ContinueRow() {
  const { data } = useHistory();
  const begun = data?.pages.flatMap((page) => page.items).filter(isUnfinished) ?? [];
  if (begun.length === 0) {
    return null;
  }
  return (
    <section className="home-section" aria-label={texts.home.continue}>
      <div className="row-head">
        <h2>{texts.home.continue}</h2>
        <Link to="/history">{texts.home.continueMore}</Link>
      </div>
      <ul className="row">
        {begun.slice(0, CARDS).map((media) => (
          <MediaCard key={media.id} media={media} />
        ))}
      </ul>
    </section>
  );
}
