import { useQuery } from '@tanstack/react-query';
import { texts } from '../texts';
import { bytes } from '../ui/format';
import { LoadFailed } from '../ui/Message';
import { health } from './health';

const EVERY_MS = 15_000;

/** Each thing that the site needs, in a sentence. */
export function HealthPanel() {
  const { data, error, refetch } = useQuery({
    queryKey: ['health'],
    queryFn: health,
    refetchInterval: EVERY_MS,
  });
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{texts.admin.healthTitle}</h2>
        {data && (
          <span className="badge health-word" data-status={data.status}>
            {texts.admin.health[data.status] ?? data.status}
          </span>
        )}
      </header>
      {error && !data && <LoadFailed error={error} retry={() => void refetch()} />}
      <ul className="health" aria-busy={!data}>
        {data?.things.map(({ name, status, sentence, freeBytes }) => (
          <li key={name} data-status={status}>
            <strong>{texts.admin.things[name] ?? name}</strong>
            <p>
              {sentence}
              {freeBytes !== null && ` ${texts.admin.free(bytes(freeBytes))}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
