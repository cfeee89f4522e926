import './studio.css';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MediaFilter } from '../api/calls';
import type { Account } from '../api/types';
import { PageTitle } from '../layout/PageTitle';
import { useSession } from '../session/useSession';
import { texts } from '../texts';
import { bytes } from '../ui/format';
import { Icon } from '../ui/Icon';
import { MediaTable } from './MediaTable';

const MINE = { owner: 'me' };

/** All media of one's own, whatever their state. */
export function StudioPage() {
  const { account } = useSession();
  return (
    <div className="page">
      <PageTitle title={texts.studio.title} />
      <header className="studio-head">
        <h1>{texts.studio.title}</h1>
        {account && <Usage usage={account.usage} />}
      </header>
      <FilteredTable
        scope={MINE}
        empty={
          <Link className="button button-primary" to="/upload">
            <Icon name="upload" />
            {texts.nav.upload}
          </Link>
        }
      />
    </div>
  );
}

const states = ['processing', 'ready', 'failed'] as const;

interface FilteredTableProps {
  scope: MediaFilter;
  empty?: React.ReactNode;
  owners?: boolean;
}

/** A table of media with what it takes to find one in it. */
export function FilteredTable({ scope, empty, owners }: FilteredTableProps) {
  const [q, setQuery] = useState('');
  const [status, setStatus] = useState<MediaFilter['status']>();
  return (
    <>
      <div className="studio-tools">
        <input
          className="input"
          type="search"
          placeholder={texts.studio.find}
          aria-label={texts.studio.find}
          value={q}
          onChange={({ target }) => setQuery(target.value)}
        />
        <select
          className="input select select-small"
          aria-label={texts.studio.columns.status}
          value={status ?? ''}
          onChange={({ target }) => setStatus(states.find((each) => each === target.value))}
        >
          <option value="">{texts.studio.anyState}</option>
          {states.map((each) => (
            <option key={each} value={each}>
              {texts.media.status[each]}
            </option>
          ))}
        </select>
      </div>
      <MediaTable
        filter={{ ...scope, q: q.trim() || undefined, status, sort: q.trim() ? 'relevance' : 'newest' }}
        filtered={!!q.trim() || !!status}
        empty={empty}
        owners={owners}
      />
    </>
  );
}

function Usage({ usage: { bytes: used, quotaBytes } }: Pick<Account, 'usage'>) {
  return (
    <p className="studio-usage">
      {quotaBytes === null
        ? texts.account.usageOpen(bytes(used))
        : texts.account.usageOf(bytes(used), bytes(quotaBytes))}
      {quotaBytes !== null && (
        <meter
          value={used}
          max={quotaBytes}
          high={quotaBytes * 0.9}
          aria-label={texts.account.usageLabel}
        />
      )}
    </p>
  );
}
