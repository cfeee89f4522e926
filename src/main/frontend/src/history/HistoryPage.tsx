import { useState } from 'react';
import { MediaCard, MediaCardSkeleton } from '../cards/MediaCard';
import '../home/home.css';
import { PageTitle } from '../layout/PageTitle';
import { useForgetHistory, useHistory } from '../media/useHistory';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { LoadFailed, Message } from '../ui/Message';
import { More } from '../ui/More';

const SKELETONS = 8;

/** All that one watched, and the way to have it forgotten. */
export function HistoryPage() {
  const list = useHistory();
  const media = list.data?.pages.flatMap((page) => page.items);
  return (
    <div className="page">
      <PageTitle title={texts.history.title} />
      <div className="row-head">
        <h1>{texts.history.title}</h1>
        {media && media.length > 0 && <ForgetAll />}
      </div>
      {list.isError && !media ? (
        <LoadFailed error={list.error} retry={() => void list.refetch()} />
      ) : media?.length === 0 ? (
        <Message icon="play" title={texts.history.emptyTitle}>
          {texts.history.empty}
        </Message>
      ) : (
        <>
          <ul className="grid" aria-label={texts.history.title} aria-busy={!media}>
            {media
              ? media.map((each) => <MediaCard key={each.id} media={each} />)
              : Array.from({ length: SKELETONS }, (_, i) => <MediaCardSkeleton key={i} />)}
          </ul>
          <More list={list} />
        </>
      )}
    </div>
  );
}

function ForgetAll() {
  const [asking, setAsking] = useState(false);
  const forget = useForgetHistory();
  return (
    <>
      <Button icon="trash" onClick={() => setAsking(true)}>
        {texts.history.clear}
      </Button>
      {asking && (
        <Confirm
          title={texts.history.clearTitle}
          hint={texts.history.clearHint}
          action={texts.history.clear}
          busy={forget.isPending}
          onConfirm={() => forget.mutate(null, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
