import { Link } from 'react-router';
import type { MediaFilter } from '../api/calls';
import { useMediaList } from '../media/useMediaList';
import { useSession } from '../session/useSession';
import { texts } from '../texts';
import { LoadFailed, Message } from '../ui/Message';
import { More } from '../ui/More';
import { MediaCard, MediaCardSkeleton } from './MediaCard';

const SKELETONS = 8;

export function MediaGrid({ filter }: { filter: MediaFilter }) {
  const list = useMediaList(filter);
  if (list.isError && !list.data) {
    return <LoadFailed error={list.error} retry={() => void list.refetch()} />;
  }
  const items = list.data?.pages.flatMap((page) => page.items);
  if (items?.length === 0) {
    return <Empty searched={!!filter.q || !!filter.kind} />;
  }
  return (
    <>
      <ul
        className="grid"
        aria-label={texts.home.list}
        aria-busy={!items || list.isPlaceholderData}
      >
        {items
          ? items.map((media) => <MediaCard key={media.id} media={media} />)
          : Array.from({ length: SKELETONS }, (_, i) => <MediaCardSkeleton key={i} />)}
      </ul>
      <More list={list} />
    </>
  );
}

function Empty({ searched }: { searched: boolean }) {
  const { account } = useSession();
  if (searched) {
    return (
      <Message icon="search" title={texts.home.noResultsTitle}>
        {texts.home.noResults}
      </Message>
    );
  }
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
