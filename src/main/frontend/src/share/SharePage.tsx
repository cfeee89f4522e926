import '../watch/watch.css';
import '../watch/stage.css';
import '../watch/side.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import * as calls from '../api/calls';
import { ApiProblem } from '../api/problem';
import type { Media } from '../api/types';
import { PageTitle } from '../layout/PageTitle';
import { useFollowMedia } from '../live/useProgress';
import { mediaKey } from '../media/keys';
import { useMedia } from '../media/useMedia';
import { Playhead } from '../player/Playhead';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { Loading } from '../ui/Loading';
import { FormError, LoadFailed, Message } from '../ui/Message';
import { About } from '../watch/About';
import { SidePanel } from '../watch/SidePanel';
import { Stage } from '../watch/Stage';

/** What a share link opens: one media, perhaps behind a password. */
export function SharePage() {
  const { token } = useParams();
  return <Shared key={token} token={token!} />;
}

function Shared({ token }: { token: string }) {
  const look = useQuery({ queryKey: ['share', token], queryFn: () => calls.lookAtShare(token), retry: false });
  const open = useOpen(token);
  const { mutate, status } = open;
  const free = look.data?.passwordRequired === false;
  useEffect(() => {
    if (free && status === 'idle') {
      mutate(undefined);
    }
  }, [free, status, mutate]);

  if (open.data) {
    return <Shown opened={open.data} />;
  }
  const error = look.error ?? (free ? open.error : null);
  if (error instanceof ApiProblem && error.status === 404) {
    return <Gone />;
  }
  if (error) {
    return <LoadFailed error={error} retry={() => (look.error ? void look.refetch() : mutate(undefined))} />;
  }
  return look.data?.passwordRequired ? (
    <Locked open={mutate} busy={open.isPending} error={open.error} />
  ) : (
    <Loading />
  );
}

/** Each opening counts a view, so it is never done twice by itself. */
function useOpen(token: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (password: string | undefined) => calls.openShare(token, password),
    onSuccess: (media) => queryClient.setQueryData(mediaKey(media.id), media),
    retry: false,
  });
}

/** What was opened; it may still be in the making. */
function Shown({ opened }: { opened: Media }) {
  const media = useMedia(opened.id, opened.grant).data ?? opened;
  useFollowMedia(media);
  const playhead = useMemo(() => new Playhead(), []);
  return (
    <article className="watch">
      <PageTitle title={media.title} />
      <Stage media={media} mayEdit={false} playhead={playhead} />
      <About media={media} mayEdit={false} playhead={playhead} shared />
      <aside className="side">
        <SidePanel media={media} playhead={playhead} />
      </aside>
    </article>
  );
}

interface LockedProps {
  open: (password: string) => void;
  busy: boolean;
  error: unknown;
}

function Locked({ open, busy, error }: LockedProps) {
  const [password, setPassword] = useState('');
  return (
    <Message icon="lock" title={texts.share.lockedTitle}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          open(password);
        }}
      >
        <TextField
          label={texts.share.password}
          type="password"
          autoComplete="off"
          autoFocus
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FormError error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {texts.share.open}
        </Button>
      </form>
    </Message>
  );
}

function Gone() {
  return (
    <Message icon="link" title={texts.share.goneTitle}>
      {texts.share.gone}
    </Message>
  );
}
