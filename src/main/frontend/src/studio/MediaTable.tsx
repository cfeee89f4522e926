import { useState, type ReactNode } from 'react';
import type { MediaFilter } from '../api/calls';
import { useFollowMine } from '../live/useProgress';
import { useMediaList } from '../media/useMediaList';
import { texts } from '../texts';
import { Loading } from '../ui/Loading';
import { LoadFailed, Message } from '../ui/Message';
import { More } from '../ui/More';
import { BulkBar } from './BulkBar';
import { StudioRow } from './StudioRow';

interface MediaTableProps {
  filter: MediaFilter;
  filtered: boolean;
  /** What to do where there is nothing yet. */
  empty?: ReactNode;
  /** Whether to tell whose each is. */
  owners?: boolean;
}

/** Media in rows, of which several may be changed at once. */
export function MediaTable({ filter, filtered, empty, owners = false }: MediaTableProps) {
  const list = useMediaList(filter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useFollowMine(true);
  if (list.isError && !list.data) {
    return <LoadFailed error={list.error} retry={() => void list.refetch()} />;
  }
  if (!list.data) {
    return <Loading />;
  }
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return filtered ? (
      <Message icon="search" title={texts.home.noResultsTitle} />
    ) : (
      <Message title={texts.studio.emptyTitle} action={empty}>
        {texts.studio.empty}
      </Message>
    );
  }
  const selected = items.filter(({ id }) => chosen.has(id));
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    next[on ? 'add' : 'delete'](id);
    setChosen(next);
  };
  return (
    <>
      <table className="table studio-table" aria-busy={list.isPlaceholderData}>
        <Head
          owners={owners}
          all={selected.length === items.length}
          some={selected.length > 0}
          onAll={(on) => setChosen(new Set(on ? items.map(({ id }) => id) : []))}
        />
        <tbody>
          {items.map((media) => (
            <StudioRow
              key={media.id}
              media={media}
              owners={owners}
              chosen={chosen.has(media.id)}
              onChoose={(on) => choose(media.id, on)}
            />
          ))}
        </tbody>
      </table>
      <More list={list} />
      {selected.length > 0 && <BulkBar media={selected} onDone={() => setChosen(new Set())} />}
    </>
  );
}

interface HeadProps {
  owners: boolean;
  all: boolean;
  some: boolean;
  onAll: (on: boolean) => void;
}

function Head({ owners, all, some, onAll }: HeadProps) {
  const { columns } = texts.studio;
  return (
    <thead>
      <tr>
        <th scope="col" className="studio-choose">
          <input
            type="checkbox"
            aria-label={texts.studio.chooseAll}
            checked={all}
            ref={(box) => {
              if (box) {
                box.indeterminate = some && !all;
              }
            }}
            onChange={({ target }) => onAll(target.checked)}
          />
        </th>
        <th scope="col">{columns.media}</th>
        {owners && <th scope="col">{columns.owner}</th>}
        <th scope="col">{columns.status}</th>
        <th scope="col">{columns.visibility}</th>
        <th scope="col" className="numeric">
          {columns.views}
        </th>
        <th scope="col" className="numeric">
          {columns.size}
        </th>
        <th scope="col">{columns.created}</th>
        <th scope="col">
          <span className="visually-hidden">{columns.actions}</span>
        </th>
      </tr>
    </thead>
  );
}
