import { useInfiniteQuery } from '@tanstack/react-query';
import * as calls from '../api/calls';
import type { WebhookDelivery } from '../api/types';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { age, dateTime } from '../ui/format';
import { Loading } from '../ui/Loading';
import { LoadFailed } from '../ui/Message';
import { deliveriesKey } from './useWebhook';

/** How soon one sees what came of a message that is on its way. */
const WATCH_MS = 2000;

const badges: Record<string, string> = { delivered: 'badge-ready', failed: 'badge-failed' };

/** What was sent to an address and what came of it, the newest first. */
export function Deliveries({ id }: { id: string }) {
  const list = useInfiniteQuery({
    queryKey: deliveriesKey(id),
    queryFn: ({ pageParam }) => calls.listDeliveries(id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.items.some((delivery) => delivery.state === 'waiting') ? WATCH_MS : false,
  });
  if (list.isError && !list.data) {
    return <LoadFailed error={list.error} retry={() => void list.refetch()} />;
  }
  if (!list.data) {
    return <Loading />;
  }
  const deliveries = list.data.pages.flatMap((page) => page.items);
  if (deliveries.length === 0) {
    return <p className="webhook-soft">{texts.webhooks.deliveriesNone}</p>;
  }
  return (
    <>
      <ul className="deliveries">
        {deliveries.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}

function Delivery({ delivery }: { delivery: WebhookDelivery }) {
  const { event, state, attempts, createdAt, nextAt, body } = delivery;
  const words = texts.webhooks;
  const facts = [
    words.outcome(delivery),
    attempts > 1 && words.attempts(attempts),
    state === 'waiting' && attempts > 0 && nextAt && words.next(dateTime(nextAt)),
  ].filter(Boolean);
  return (
    <li>
      <p className="delivery-line">
        <span className={`badge ${badges[state] ?? 'badge-processing'}`}>
          {words.states[state] ?? state}
        </span>
        <strong>{words.eventNames[event]}</strong>
        <time dateTime={createdAt} title={dateTime(createdAt)}>
          {age(createdAt)}
        </time>
      </p>
      {facts.length > 0 && <p className="webhook-soft">{facts.join(' · ')}</p>}
      <details>
        <summary>{words.body}</summary>
        <pre tabIndex={0}>{pretty(body)}</pre>
      </details>
    </li>
  );
}

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
