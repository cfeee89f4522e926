import { texts } from '../texts';
import { age } from '../ui/format';
import { useOverview } from './useOverview';

/** Which machines work, and what they run. */
export function NodesPanel() {
  const { data } = useOverview();
  const { nodes } = texts.admin;
  return (
    <section className="panel" aria-busy={!data}>
      <h2>{nodes.title}</h2>
      {data && data.nodes.length > 0 && (
        <table className="facts-table">
          <thead>
            <tr>
              <th scope="col">{nodes.node}</th>
              <th scope="col">{nodes.workers}</th>
              <th scope="col">{nodes.load}</th>
              <th scope="col">{nodes.seen}</th>
            </tr>
          </thead>
          <tbody>
            {data.nodes.map(({ id, name, workers, cpuLoad, lastSeen }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{workers}</td>
                <td>{cpuLoad === null ? '–' : texts.media.percent(cpuLoad)}</td>
                <td>{lastSeen ? age(lastSeen) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data && (
        <p className="queue-none">
          {nodes.versions}:{' '}
          {Object.entries(data.versions)
            .map(([name, version]) => `${name} ${version}`)
            .join(', ')}
        </p>
      )}
    </section>
  );
}
