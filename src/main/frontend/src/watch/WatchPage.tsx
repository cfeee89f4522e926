import './watch.css';
import './stage.css';
import './side.css';
import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '../api/problem';
import type { Media, Playlist } from '../api/types';
import { NotFoundPage } from '../layout/NotFoundPage';
import { PageTitle } from '../layout/PageTitle';
import { useFollowMedia } from '../live/useProgress';
import { useMedia } from '../media/useMedia';
import type { UpNext } from '../player/Ended';
import { usePreferences } from '../player/preferences';
import { Playhead } from '../player/Playhead';
import { useSession } from '../session/useSession';
import { LoadFailed } from '../ui/Message';
import { About } from './About';
import { PlaylistPanel } from './PlaylistPanel';
import { Related } from './Related';
import { SidePanel } from './SidePanel';
import { Stage } from './Stage';
import { usePlaylist, useRelated } from './useRelated';

export function WatchPage() {
  const { id } = useParams();
  return <Watch key={id} id={id!} />;
}

function Watch({ id }: { id: string }) {
  const { data: media, error, refetch } = useMedia(id);
  useFollowMedia(media);
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
  const { theatre } = usePreferences();
  const playhead = useMemo(() => new Playhead(), []);
  const [params] = useSearchParams();
  const { playlist, pending } = usePlaylist(params.get('list'));
  const related = useRelated(media.id);
  const upNext = useUpNext(media, playlist, related);
  const mayEdit = account !== null && (account.id === media.owner.id || account.role === 'admin');
  const wide = theatre && media.kind !== 'image';
  return (
    <article className={`watch ${wide ? 'watch-theatre' : ''}`}>
      <PageTitle title={media.title} />
      <Stage media={media} mayEdit={mayEdit} playhead={playhead} upNext={upNext} />
      <About media={media} mayEdit={mayEdit} playhead={playhead} />
      <aside className="side">
        {(playlist || pending) && <PlaylistPanel playlist={playlist} current={media.id} />}
        <SidePanel media={media} playhead={playhead} />
        <Related items={related} />
      </aside>
    </article>
  );
}

/** The next one of the playlist, or what goes best with the media. */
function useUpNext(media: Media, playlist?: Playlist, related?: Media[]): UpNext | undefined {
  const navigate = useNavigate();
  const items = playlist?.items ?? [];
  const at = items.findIndex(({ id }) => id === media.id);
  const next = playlist ? items[at + 1] : related?.find(({ playable }) => playable);
  return (
    next && {
      title: next.title,
      owner: next.owner.displayName,
      poster: next.playback.poster,
      go: () => void navigate(`/watch/${next.id}${playlist ? `?list=${playlist.id}` : ''}`),
    }
  );
}

function WatchSkeleton() {
  const { theatre } = usePreferences();
  return (
    <div className={`watch skeleton ${theatre ? 'watch-theatre' : ''}`} aria-hidden="true">
      <div className="stage" />
      <div className="about">
        <span className="skeleton-line skeleton-title" />
        <span className="skeleton-line skeleton-short" />
      </div>
      <aside className="side">
        <Related items={undefined} />
      </aside>
    </div>
  );
}
