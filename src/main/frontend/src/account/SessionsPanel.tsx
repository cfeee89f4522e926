import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import type { SignedIn } from '../api/types';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { age, dateTime } from '../ui/format';
import { Icon } from '../ui/Icon';
import { LoadFailed } from '../ui/Message';
import { notify } from '../ui/notices';

const KEY = ['sessions'];
const words = texts.account.sessions;

/** Where one is signed in, so that one can end what one forgot, or does not know. */
export function SessionsPanel() {
  const list = useQuery({ queryKey: KEY, queryFn: calls.listSessions });
  const navigate = useNavigate();
  const others = useEnd(calls.endOtherSessions);
  const sessions = list.data?.items ?? [];
  return (
    <section className="panel" aria-busy={list.isPending}>
      <h2>{words.title}</h2>
      <p>{words.hint}</p>
      {list.isError && <LoadFailed error={list.error} retry={() => void list.refetch()} />}
      <ul className="token-list" aria-label={words.title}>
        {sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      <div className="buttons">
        <Button icon="signOut" onClick={() => void calls.logout().then(() => navigate('/'))}>
          {texts.nav.signOut}
        </Button>
        {sessions.length > 1 && (
          <Button busy={others.isPending} onClick={() => others.mutate(undefined)}>
            {words.endOthers}
          </Button>
        )}
      </div>
    </section>
  );
}

function Session({ session }: { session: SignedIn }) {
  const end = useEnd(() => calls.endSession(session.id));
  const name = words.device(session.browser, session.system);
  return (
    <li>
      <div>
        <strong>{name}</strong>
        {session.current && <span className="badge badge-ready session-here">{words.here}</span>}
        <p>{words.times(age(session.lastUsedAt), dateTime(session.startedAt))}</p>
      </div>
      {!session.current && (
        <button
          className="icon-button"
          aria-label={words.end(name)}
          disabled={end.isPending}
          onClick={() => end.mutate(undefined)}
        >
          <Icon name="signOut" />
        </button>
      )}
    </li>
  );
}

function useEnd(end: () => Promise<void>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: end,
    onSuccess: () => notify(words.ended),
    onError: (error) => notify(sentence(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });
}
