import './home.css';
import { Navigate, useSearchParams } from 'react-router';
import type { Kind } from '../api/types';
import { useFollowMine } from '../live/useProgress';
import { PageTitle } from '../layout/PageTitle';
import { useSession } from '../session/useSession';
import { useSite } from '../session/useSite';
import { texts } from '../texts';
import { Filters } from './Filters';
import { MediaGrid } from './MediaGrid';

export function HomePage() {
  const [params] = useSearchParams();
  const { site } = useSite();
  const { account } = useSession();
  useFollowMine(account !== null);
  const q = params.get('q') ?? '';

  if (site?.setupNeeded) {
    return <Navigate to="/register" replace />;
  }
  return (
    <div className="page">
      <PageTitle title={q ? texts.home.results(q) : undefined} />
      <h1 className={q ? 'results-title' : 'visually-hidden'}>
        {q ? texts.home.results(q) : texts.home.title}
      </h1>
      <Filters />
      <MediaGrid
        filter={{
          q,
          kind: (params.get('kind') as Kind | null) ?? undefined,
          sort: params.get('sort') ?? (q ? 'relevance' : 'newest'),
        }}
      />
    </div>
  );
}
