import './pictures.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import * as calls from '../api/calls';
import type { Media } from '../api/types';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Loading } from '../ui/Loading';
import { LoadFailed } from '../ui/Message';
import { mediaListKey } from './keys';
import { Poster } from './Poster';

const PICTURES = { owner: 'me', kind: 'image', status: 'ready' } as const;

interface PicturesProps {
  busy: boolean;
  onChoose: (id: string) => void;
}

/** One's own pictures, of which one can be chosen. */
export function Pictures({ busy, onChoose }: PicturesProps) {
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
        <p className="field-hint">
          {texts.media.pictures.none} <Link to="/upload">{texts.nav.upload}</Link>
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
      aria-label={texts.media.pictures.use(media.title || texts.media.untitled)}
      disabled={busy}
      onClick={() => onChoose(media.id)}
    >
      <Poster media={media} />
    </button>
  );
}
