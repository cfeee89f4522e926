import { Link } from 'react-router';
import type { Media } from '../api/types';
import { MediaCard, MediaCardSkeleton } from '../cards/MediaCard';
import type { MediaList } from '../media/useMediaList';
import { useSession } from '../session/useSession';
import { texts } from '../texts';
import { LoadFailed, Message } from '../ui/Message';
import { More } from '../ui/More';

const SKELETONS = 12;

interface MediaGridProps {
  list: MediaList;
  media?: Media[];
  filtered: boolean;
}

export function MediaGrid({ list, media, filtered }: MediaGridProps) {
  if (list.isError && !media) {
    return <LoadFailed error={list.error} retry={() => void list.refetch()} />;
  }
  if (media?.length === 0) {
    return filtered ? <NothingFound /> : <NothingHere />;
  }
  return (
    <>
      <ul className="grid" aria-label={texts.home.list} aria-busy={!media || list.isPlaceholderData}>
        {media
          ? media.map((each) => <MediaCard key={each.id} media={each} />)
          : Array.from({ length: SKELETONS }, (_, i) => <MediaCardSkeleton key={i} />)}
      </ul>
      <More list={list} />
    </>
  );
}

export function NothingFound() {
  return (
    <Message
      icon="search"
      title={texts.home.noResultsTitle}
      action={
        <Link className="button button-plain" to="/">
          {texts.home.showAll}
        </Link>
      }
    >
      {texts.home.noResults}
    </Message>
  );
}

function NothingHere() {
  const { account } = useSession();
  return (
    <Message
      title={texts.home.emptyTitle}
      action={
        <Link className="button button-primary" to={account ? '/upload' : '/login'}>
          {account ? texts.nav.upload : texts.nav.signIn}
        </Link>
      }
    >
      {account ? texts.home.empty : texts.home.emptyAnonymous}
    </Message>
  );
}
