import './playlists.css';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Playlist } from '../api/types';
import { PageTitle } from '../layout/PageTitle';
import { VisibilityIcon } from '../media/VisibilityIcon';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Loading } from '../ui/Loading';
import { FormError, LoadFailed, Message } from '../ui/Message';
import { More } from '../ui/More';
import { fields } from '../welcome/fields';
import { useMakePlaylist, useOwnPlaylists } from './usePlaylists';

/** The playlists that one made. */
export function PlaylistsPage() {
  const list = useOwnPlaylists();
  const [making, setMaking] = useState(false);
  const playlists = list.data?.pages.flatMap((page) => page.items);
  const make = (
    <Button look="primary" onClick={() => setMaking(true)}>
      {texts.playlists.make}
    </Button>
  );
  return (
    <div className="page">
      <PageTitle title={texts.playlists.title} />
      <div className="row-head">
        <h1>{texts.playlists.title}</h1>
        {playlists && playlists.length > 0 && make}
      </div>
      {list.isError && !playlists ? (
        <LoadFailed error={list.error} retry={() => void list.refetch()} />
      ) : !playlists ? (
        <Loading />
      ) : playlists.length === 0 ? (
        <Message title={texts.playlists.emptyTitle} action={make}>
          {texts.playlists.empty}
        </Message>
      ) : (
        <>
          <ul className="grid" aria-label={texts.playlists.title}>
            {playlists.map((playlist) => (
              <PlaylistCard key={playlist.id} playlist={playlist} />
            ))}
          </ul>
          <More list={list} />
        </>
      )}
      {making && <MakeDialog onClose={() => setMaking(false)} />}
    </div>
  );
}

function PlaylistCard({ playlist }: { playlist: Playlist }) {
  return (
    <li className="card playlist-card">
      <Link to={`/playlists/${playlist.id}`} className="card-link">
        <span className="card-picture">
          {playlist.poster ? (
            <img className="poster" src={playlist.poster} alt="" loading="lazy" decoding="async" />
          ) : (
            <span className="poster poster-none">
              <Icon name="film" />
            </span>
          )}
          <span className="duration">{texts.playlists.count(playlist.itemCount)}</span>
        </span>
        <span className="card-title">{playlist.title}</span>
      </Link>
      <p className="card-facts">
        <VisibilityIcon visibility={playlist.visibility} />
        <span className="card-owner">{playlist.owner.displayName}</span>
      </p>
    </li>
  );
}

function MakeDialog({ onClose }: { onClose: () => void }) {
  const make = useMakePlaylist();
  const navigate = useNavigate();
  return (
    <Dialog title={texts.playlists.make} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate(fields(event.currentTarget, 'title'), {
            onSuccess: (made) => void navigate(`/playlists/${made.id}`),
          });
        }}
      >
        <TextField label={texts.media.title} name="title" maxLength={200} autoFocus required />
        <FormError error={make.error} />
        <div className="buttons">
          <Button type="submit" look="primary" busy={make.isPending}>
            {texts.playlists.make}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
