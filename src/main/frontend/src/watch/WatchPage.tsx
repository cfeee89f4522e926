import './watch.css';
import { useParams } from 'react-router';
import { ApiProblem } from '../api/problem';
import type { Media } from '../api/types';
import { NotFoundPage } from '../layout/NotFoundPage';
import { PageTitle } from '../layout/PageTitle';
import { useFollowMedia } from '../live/useProgress';
import { isFinal } from '../media/status';
import { useMedia } from '../media/useMedia';
import { useSession } from '../session/useSession';
import { LoadFailed } from '../ui/Message';
import { About } from './About';
import { Stage } from './Stage';

export function WatchPage() {
  const { id } = useParams();
  return <Watch key={id} id={id!} />;
}

function Watch({ id }: { id: string }) {
  const { data: media, error, refetch } = useMedia(id);
  const { account } = useSession();
  useFollowMedia(account && media && !isFinal(media) ? id : null);
  if (media) {
    return <Ready media={media} />;
  }
  if (error instanceof ApiProblem && error.status === 404) {
    return <NotFoundPage />;
  }
  return error ? <LoadFailed error={error} retry={() => void refetch()} /> : <WatchSkeleton />;
}

function Ready({ media }: { media: Media }) {
  const { account } = useSession();
  const mayEdit = account !== null && (account.id === media.owner.id || account.role === 'admin');
  return (
    <article className="watch">
      <PageTitle title={media.title} />
      <Stage media={media} mayEdit={mayEdit} />
      <About media={media} mayEdit={mayEdit} />
    </article>
  );
}

function WatchSkeleton() {
  return (
    <div className="watch skeleton" aria-hidden="true">
      <div className="stage" />
      <span className="skeleton-line skeleton-title" />
      <span className="skeleton-line skeleton-short" />
    </div>
  );
}
