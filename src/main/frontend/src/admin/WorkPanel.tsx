import type { Overview } from '../api/types';
import { texts } from '../texts';
import { age, roughly } from '../ui/format';
import { LoadFailed } from '../ui/Message';
import { useOverview } from './useOverview';

/** How much there is to do, and how much gets done. */
export function WorkPanel() {
  const { data, error, refetch } = useOverview();
  return (
    <section className="panel" aria-busy={!data}>
      <h2>{texts.admin.work.title}</h2>
      {error && !data && <LoadFailed error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <Queue queue={data.queue} />
          <Throughput hour={data.lastHour} day={data.lastDay} />
          {data.failures.length > 0 && <Failures failures={data.failures} />}
        </>
      )}
    </section>
  );
}

function Queue({ queue: { media, runningTasks, openTasks, waitingTasks, oldestSince } }: Pick<Overview, 'queue'>) {
  const { work } = texts.admin;
  const numbers = [
    [work.media, media],
    [work.running, runningTasks],
    [work.open, openTasks],
    [work.waiting, waitingTasks],
  ] as const;
  return (
    <>
      <dl className="figures">
        {numbers.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      {oldestSince && <p className="queue-none">{work.oldest(age(oldestSince))}</p>}
    </>
  );
}

type Done = Overview['lastHour'];

function Throughput({ hour, day }: { hour: Done; day: Done }) {
  const { work } = texts.admin;
  const spans = [
    [work.lastHour, hour],
    [work.lastDay, day],
  ] as const;
  return (
    <table className="facts-table">
      <caption>{work.done}</caption>
      <thead>
        <tr>
          <th scope="col">{work.span}</th>
          <th scope="col">{work.ready}</th>
          <th scope="col">{work.length}</th>
          <th scope="col">{work.failed}</th>
        </tr>
      </thead>
      <tbody>
        {spans.map(([name, { ready, mediaSeconds, failed }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{ready.toLocaleString('en')}</td>
            <td>{mediaSeconds > 0 ? roughly(mediaSeconds) : '–'}</td>
            <td>{failed.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Failures({ failures }: Pick<Overview, 'failures'>) {
  const { work } = texts.admin;
  return (
    <table className="facts-table">
      <caption>{work.reasons}</caption>
      <thead>
        <tr>
          <th scope="col">{work.reason}</th>
          <th scope="col">{work.count}</th>
        </tr>
      </thead>
      <tbody>
        {failures.map(({ code, media }) => (
          <tr key={code}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>{media.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
