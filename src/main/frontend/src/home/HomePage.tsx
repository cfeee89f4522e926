import './home.css';
import { Navigate, useSearchParams } from 'react-router';
import type { MediaFilter } from '../api/calls';
import { useFollowMine } from '../live/useProgress';
import { PageTitle } from '../layout/PageTitle';
import { useMediaList } from '../media/useMediaList';
import { useSession } from '../session/useSession';
import { useSite } from '../session/useSite';
import { texts } from '../texts';
import { asksForAll, filterOf } from './address';
import { ContinueRow } from './ContinueRow';
import { Filters, Sort } from './Filters';
import { MediaGrid } from './MediaGrid';
import { SearchResults } from './SearchResults';
import { useBegun } from './useBegun';

export function HomePage() {
  const [params] = useSearchParams();
  const { site } = useSite();
  const { account, pending } = useSession();
  useFollowMine(account !== null);
  const signedIn = account !== null || pending;
  const asked = filterOf(params);
  const filter = signedIn ? asked : { ...asked, unwatched: undefined };
  const { begun, row, unknown } = useBegun(signedIn && asksForAll(filter));
  const list = useMediaList(filter);
  const media = list.data?.pages.flatMap((page) => page.items);

  if (site?.setupNeeded) {
    return <Navigate to="/register" replace />;
  }
  return (
    <div className="page home">
      <PageTitle title={filter.q ? texts.home.results(filter.q) : undefined} />
      <Filters media={media ?? []} />
      {row && <ContinueRow begun={begun} />}
      {filter.q ? (
        <SearchResults q={filter.q} list={list} media={media} />
      ) : (
        <section className={`home-section ${unknown ? 'home-waits' : ''}`}>
          <div className="row-head">
            <h1 className="section-title">{titleOf(filter)}</h1>
            <Sort />
          </div>
          <MediaGrid list={list} media={media} filtered={!asksForAll(filter)} />
        </section>
      )}
    </div>
  );
}

function titleOf({ tag, sort }: MediaFilter): string {
  return tag ?? (sort === 'views' ? texts.home.sorts.views : texts.home.recent);
}
