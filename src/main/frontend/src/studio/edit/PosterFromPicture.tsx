import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import * as calls from '../../api/calls';
import type { Media } from '../../api/types';
import { Poster } from '../../media/Poster';
import { mediaListKey } from '../../media/keys';
import { texts } from '../../texts';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Loading } from '../../ui/Loading';
import { LoadFailed } from '../../ui/Message';
import { usePoster } from './usePoster';

const PICTURES = { owner: 'me', kind: 'image', status: 'ready' } as const;

/** One's own pictures, each of which may stand for a media. */
export function PosterFromPicture({ id }: { id: string }) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button onClick={() => setChoosing(true)}>{texts.edit.picture.choose}</Button>
      {choosing && <PictureDialog id={id} onClose={() => setChoosing(false)} />}
    </>
  );
}

function PictureDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { picture } = texts.edit;
  const choose = usePoster(id);
  const take = (choice: calls.PosterChoice | null) => choose.mutate(choice, { onSuccess: onClose });
  return (
    <Dialog title={texts.edit.poster} onClose={onClose}>
      <p>{picture.hint}</p>
      <Pictures busy={choose.isPending} onChoose={(imageId) => take({ imageId })} />
      <div className="buttons">
        <Button disabled={choose.isPending} onClick={() => take(null)}>
          {picture.reset}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

function Pictures({ busy, onChoose }: { busy: boolean; onChoose: (id: string) => void }) {
  const list = useInfiniteQuery({
    queryKey: [...mediaListKey, 'pictures'],
    queryFn: ({ pageParam, signal }) => calls.listMedia(PICTURES, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  if (list.isError && !list.data) {
    return <LoadFailed error={list.error} retry={() => void list.refetch()} />;
  }
  if (!list.data) {
    return <Loading />;
  }
  const pictures = list.data.pages.flatMap((page) => page.items);
  return (
    <div className="pictures">
      {pictures.length === 0 && (
        <p className="edit-soft">
          {texts.edit.picture.none} <Link to="/upload">{texts.nav.upload}</Link>
        </p>
      )}
      <div className="poster-choices">
        {pictures.map((media) => (
          <Choice key={media.id} media={media} busy={busy} onChoose={onChoose} />
        ))}
      </div>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  media: Media;
  busy: boolean;
  onChoose: (id: string) => void;
}

function Choice({ media, busy, onChoose }: ChoiceProps) {
  return (
    <button
      aria-label={texts.edit.picture.use(media.title || texts.media.untitled)}
      disabled={busy}
      onClick={() => onChoose(media.id)}
    >
      <Poster media={media} />
    </button>
  );
}
