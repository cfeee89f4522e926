import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import * as calls from '../api/calls';
import type { Activity } from '../api/types';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { dateTime } from '../ui/format';
import { LoadFailed, Message } from '../ui/Message';
import { Loading } from '../ui/Loading';
import { More } from '../ui/More';
import { activityFilter } from './activityFilter';
import { saveAs } from './saveAs';

/** Who did what, when and from where. The address of the page holds the filter. */
export function ActivityLog() {
  const [params, setParams] = useSearchParams();
  const filter = activityFilter(params);
  const list = useInfiniteQuery({
    queryKey: ['activity', filter],
    queryFn: ({ pageParam }) => calls.listActivity(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete(name);
        if (value) {
          next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return (
    <section>
      <h2 className="visually-hidden">{texts.admin.tabs.activity}</h2>
      <Tools params={params} set={set} filter={filter} />
      {list.isError && !list.data ? (
        <LoadFailed error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <Loading />
      ) : (
        <>
          <Table items={list.data.pages.flatMap((page) => page.items)} onAccount={(id) => set('account', id)} />
          <More list={list} />
        </>
      )}
    </section>
  );
}

interface ToolsProps {
  params: URLSearchParams;
  set: (name: string, value: string) => void;
  filter: calls.ActivityFilter;
}

function Tools({ params, set, filter }: ToolsProps) {
  const save = useMutation({
    mutationFn: () => calls.exportActivity(filter),
    onSuccess: (table) => saveAs(table, 'activity.csv'),
  });
  const { activity } = texts.admin;
  return (
    <div className="activity-tools">
      <select
        className="input select select-small"
        aria-label={activity.kind}
        value={params.get('kind') ?? ''}
        onChange={({ target }) => set('kind', target.value)}
      >
        <option value="">{activity.anyKind}</option>
        {Object.entries(activity.kinds).map(([kind, text]) => (
          <option key={kind} value={kind}>
            {text}
          </option>
        ))}
      </select>
      {(['from', 'until'] as const).map((name) => (
        <label key={name}>
          {activity[name]}
          <input
            className="input"
            type="date"
            value={params.get(name) ?? ''}
            onChange={({ target }) => set(name, target.value)}
          />
        </label>
      ))}
      {filter.account && (
        <Button icon="close" onClick={() => set('account', '')}>
          {activity.onePerson}
        </Button>
      )}
      <Button icon="download" busy={save.isPending} onClick={() => save.mutate()}>
        {activity.csv}
      </Button>
    </div>
  );
}

function Table({ items, onAccount }: { items: Activity[]; onAccount: (id: string) => void }) {
  const { activity } = texts.admin;
  if (items.length === 0) {
    return <Message icon="search" title={activity.none} />;
  }
  return (
    <table className="table activity">
      <thead>
        <tr>
          <th scope="col">{activity.when}</th>
          <th scope="col">{activity.who}</th>
          <th scope="col">{activity.what}</th>
          <th scope="col">{activity.address}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td data-label={activity.when}>
              <time dateTime={item.at}>{dateTime(item.at)}</time>
            </td>
            <td data-label={activity.who}>
              {item.actor ? (
                <button className="link-button" onClick={() => onAccount(item.actor!.id)}>
                  {item.actor.displayName}
                </button>
              ) : (
                activity.nobody
              )}
            </td>
            <td data-label={activity.what}>
              <Deed item={item} />
            </td>
            <td data-label={activity.address}>{item.address ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Deed({ item: { kind, media, subject, details } }: { item: Activity }) {
  const facts = Object.entries(details).map(([name, value]) => `${name} ${value}`);
  return (
    <p>
      {texts.admin.activity.kinds[kind] ?? kind}
      {media && ': '}
      {media && (
        <Link to={`/studio/media/${media.id}`}>{media.title ?? texts.media.untitled}</Link>
      )}
      {subject && `: ${subject.displayName}`}
      {facts.length > 0 && <span className="queue-owner"> {facts.join(', ')}</span>}
    </p>
  );
}
