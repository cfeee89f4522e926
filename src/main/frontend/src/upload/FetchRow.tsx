import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import type { Pull } from '../api/types';
import { texts } from '../texts';
import { bytes } from '../ui/format';
import { Icon } from '../ui/Icon';
import { notify } from '../ui/notices';
import { fileNameOf } from './fileName';

export const pullsKey = ['pulls'];

const EVERY_MS = 1500;

const badges: Record<string, string> = { done: 'badge-ready', failed: 'badge-failed' };

/** One file that the site fetches: how far it is, or why that did not work. */
export function FetchRow({ known }: { known: Pull }) {
  const { data } = useQuery({
    queryKey: [...pullsKey, known.id],
    queryFn: () => calls.followPull(known.id),
    initialData: known,
    enabled: known.state === 'fetching',
    refetchInterval: ({ state }) => (state.data?.state === 'fetching' ? EVERY_MS : false),
  });
  const pull = known.state === 'fetching' ? data : known;
  const name = fileNameOf(pull.url);
  const words = texts.upload.pull;
  return (
    <li>
      <div className="fetch-line">
        <span className={`badge ${badges[pull.state] ?? 'badge-uploading'}`}>
          {words.states[pull.state] ?? pull.state}
        </span>
        <span className="fetch-name" title={pull.url}>
          {pull.state === 'done' ? <Link to={`/studio/media/${pull.id}`}>{name}</Link> : name}
        </span>
        <Forget pull={pull} name={name} />
      </div>
      {pull.state === 'fetching' && (
        <progress
          value={pull.size ? pull.received : undefined}
          max={pull.size ?? undefined}
          aria-label={words.progress(name)}
        />
      )}
      <p className="fetch-facts">{pull.failure?.message ?? amount(pull)}</p>
    </li>
  );
}

function amount({ received, size, state }: Pull): string {
  return size === null || state === 'done'
    ? bytes(size ?? received)
    : texts.upload.of(bytes(received), bytes(size));
}

function Forget({ pull, name }: { pull: Pull; name: string }) {
  const queryClient = useQueryClient();
  const forget = useMutation({
    mutationFn: () => calls.forgetPull(pull.id),
    onError: (error) => notify(sentence(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: pullsKey, exact: true }),
  });
  const { cancelOf, dismissOf } = texts.upload.pull;
  return (
    <button
      className="icon-button"
      aria-label={pull.state === 'fetching' ? cancelOf(name) : dismissOf(name)}
      disabled={forget.isPending}
      onClick={() => forget.mutate()}
    >
      <Icon name="close" />
    </button>
  );
}
