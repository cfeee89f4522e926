import type { Overview } from '../api/types';
import { texts } from '../texts';
import { bytes } from '../ui/format';
import { useOverview } from './useOverview';

/** What takes the room, and how much of it is left. */
export function StoragePanel() {
  const { data } = useOverview();
  const { storage } = texts.admin;
  return (
    <section className="panel" aria-busy={!data}>
      <h2>{storage.title}</h2>
      {data && (data.storage.length > 0 ? <Stored stored={data.storage} /> : <p>{storage.unknown}</p>)}
      {data && data.disks.length > 0 && (
        <>
          <h3>{storage.disks}</h3>
          <ul className="disks">
            {data.disks.map(({ folder, freeBytes }) => (
              <li key={folder}>
                <code>{folder}</code>
                <span>{storage.free(bytes(freeBytes))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Stored({ stored }: { stored: Overview['storage'] }) {
  const { storage } = texts.admin;
  const sum = (of: 'bytes' | 'objects') => stored.reduce((total, kind) => total + kind[of], 0);
  return (
    <table className="facts-table">
      <thead>
        <tr>
          <th scope="col">{storage.kind}</th>
          <th scope="col">{storage.objects}</th>
          <th scope="col">{storage.size}</th>
        </tr>
      </thead>
      <tbody>
        {stored.map(({ kind, objects, bytes: size }) => (
          <tr key={kind}>
            <th scope="row">{storage.kinds[kind] ?? kind}</th>
            <td>{objects.toLocaleString('en')}</td>
            <td>{bytes(size)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{storage.all}</th>
          <td>{sum('objects').toLocaleString('en')}</td>
          <td>{bytes(sum('bytes'))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
