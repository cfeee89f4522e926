import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import * as calls from '../api/calls';
import type { Media, Status } from '../api/types';
import { mediaListKey } from '../media/keys';
import { texts } from '../texts';
import { age } from '../ui/format';

const EVERY_MS = 4000;

/** What is being made, and what could not be. */
export function QueuePanel() {
  return (
    <section className="panel">
      <h2>{texts.admin.queueTitle}</h2>
      <Queue status="processing" none={texts.admin.queueEmpty} />
      <h3>{texts.admin.failuresTitle}</h3>
      <Queue status="failed" none={texts.admin.failuresNone} />
    </section>
  );
}

function Queue({ status, none }: { status: Status; none: string }) {
  const { data } = useQuery({
    queryKey: [...mediaListKey, 'queue', status],
    queryFn: ({ signal }) => calls.listMedia({ status }, null, signal),
    refetchInterval: EVERY_MS,
  });
  if (!data) {
    return null;
  }
  return data.items.length === 0 ? (
    <p className="queue-none">{none}</p>
  ) : (
    <ul className="queue">
      {data.items.map((media) => (
        <Entry key={media.id} media={media} />
      ))}
    </ul>
  );
}

function Entry({ media }: { media: Media }) {
  return (
    <li>
      <Link to={`/studio/media/${media.id}`}>{media.title || texts.media.untitled}</Link>
      <span className="queue-owner">
        {media.owner.displayName} · {age(media.createdAt)}
      </span>
      {media.status === 'failed' ? (
        <p className="queue-why">{media.failure?.message}</p>
      ) : (
        <progress value={media.progress || undefined} aria-label={texts.upload.processing} />
      )}
    </li>
  );
}
