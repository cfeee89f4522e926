import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as calls from '../api/calls';
import type { Setting } from '../api/types';
import { texts } from '../texts';
import { Loading } from '../ui/Loading';
import { LoadFailed } from '../ui/Message';
import { matching } from './settings';

/** Every setting as it is in force, and who set it. */
export function SettingsPanel() {
  const { data, error, refetch } = useQuery({ queryKey: ['settings'], queryFn: calls.settingsInForce });
  const [words, setWords] = useState('');
  const [changed, setChanged] = useState(false);
  const { site } = texts.admin;
  return (
    <section className="settings">
      <h2>{site.settings}</h2>
      <p>{site.settingsHint}</p>
      <div className="settings-tools">
        <input
          className="input"
          type="search"
          placeholder={site.find}
          aria-label={site.find}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={changed}
            onChange={({ target }) => setChanged(target.checked)}
          />
          {site.changed}
        </label>
      </div>
      {error && !data && <LoadFailed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Table settings={matching(data.items, words, changed)} />}
    </section>
  );
}

function Table({ settings }: { settings: Setting[] }) {
  const { columns, none, empty } = texts.admin.site;
  if (settings.length === 0) {
    return <p className="queue-none">{none}</p>;
  }
  return (
    <table className="table settings-table">
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.value}</th>
          <th scope="col">{columns.source}</th>
        </tr>
      </thead>
      <tbody>
        {settings.map(({ name, value, source }) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td data-label={columns.value}>
              {value === '' ? <span className="queue-none">{empty}</span> : <code>{value}</code>}
            </td>
            <td data-label={columns.source}>{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
