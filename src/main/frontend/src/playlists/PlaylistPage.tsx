import './playlists.css';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ApiProblem } from '../api/problem';
import type { Playlist, Visibility } from '../api/types';
import { NotFoundPage } from '../layout/NotFoundPage';
import { PageTitle } from '../layout/PageTitle';
import { DetailsFields, type Details } from '../media/DetailsFields';
import { useAutosave } from '../media/useAutosave';
import { useSession } from '../session/useSession';
import { SaveNote } from '../studio/edit/DetailsPanel';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { Loading } from '../ui/Loading';
import { LoadFailed, Message } from '../ui/Message';
import { PlaylistItems } from './PlaylistItems';
import { usePlaylist, usePlaylistActions } from './usePlaylists';

/** One playlist: to watch, and, for its owner, to put in order. */
export function PlaylistPage() {
  const { id } = useParams();
  const { data: playlist, error, refetch } = usePlaylist(id!);
  if (error instanceof ApiProblem && error.status === 404) {
    return <NotFoundPage />;
  }
  if (error && !playlist) {
    return <LoadFailed error={error} retry={() => void refetch()} />;
  }
  return playlist ? <Open playlist={playlist} /> : <Loading />;
}

function Open({ playlist }: { playlist: Playlist }) {
  const { account } = useSession();
  const mine = account?.id === playlist.owner.id || account?.role === 'admin';
  const items = playlist.items ?? [];
  return (
    <div className="page playlist">
      <PageTitle title={playlist.title} />
      <header className="row-head">
        <div>
          <h1>{playlist.title}</h1>
          <p className="playlist-facts">
            {playlist.owner.displayName} · {texts.playlists.count(items.length)}
          </p>
        </div>
        {items[0] && (
          <Link
            className="button button-primary"
            to={`/watch/${items[0].id}?list=${playlist.id}`}
          >
            <Icon name="play" />
            {texts.playlists.playAll}
          </Link>
        )}
      </header>
      {!mine && playlist.description && <p>{playlist.description}</p>}
      {items.length === 0 ? (
        <Message title={texts.playlists.noItemsTitle}>{texts.playlists.noItems}</Message>
      ) : (
        <PlaylistItems playlist={playlist} items={items} mine={mine} />
      )}
      {mine && <About key={playlist.id} playlist={playlist} />}
    </div>
  );
}

function About({ playlist }: { playlist: Playlist }) {
  const { edit } = usePlaylistActions(playlist.id);
  const { title, description, visibility } = playlist;
  const { value, change, state } = useAutosave<Details>(
    { title, description, visibility: visibility as Visibility },
    (details) => edit.mutateAsync(details),
  );
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{texts.edit.details}</h2>
        <SaveNote state={state} />
      </header>
      <div className="form">
        <DetailsFields details={value} onChange={change} hints={texts.playlists.visibilityHint} />
      </div>
      <Remove playlist={playlist} />
    </section>
  );
}

function Remove({ playlist }: { playlist: Playlist }) {
  const [asking, setAsking] = useState(false);
  const { remove } = usePlaylistActions(playlist.id);
  const navigate = useNavigate();
  return (
    <div>
      <Button icon="trash" onClick={() => setAsking(true)}>
        {texts.playlists.remove}
      </Button>
      {asking && (
        <Confirm
          title={texts.playlists.removeTitle}
          hint={texts.playlists.removeHint}
          action={texts.delete}
          busy={remove.isPending}
          onConfirm={() => remove.mutate(undefined, { onSuccess: () => void navigate('/playlists') })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
