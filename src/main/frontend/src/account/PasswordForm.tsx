import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import * as calls from '../api/calls';
import { ApiProblem } from '../api/problem';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { FormError } from '../ui/Message';
import { notify } from '../ui/notices';
import { fields } from '../welcome/fields';

export function PasswordForm({ email }: { email: string }) {
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({
    mutationFn: ({ current, next }: { current: string; next: string }) =>
      calls.changePassword(current, next),
    onSuccess: () => {
      form.current?.reset();
      notify(texts.account.passwordChanged);
    },
  });
  const problem = change.error instanceof ApiProblem ? change.error : undefined;
  return (
    <form
      ref={form}
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(fields(event.currentTarget, 'current', 'next'));
      }}
    >
      {/* Tells password managers which account this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={texts.account.currentPassword}
        name="current"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        label={texts.welcome.newPassword}
        hint={texts.welcome.passwordHint}
        error={problem?.field('newPassword')}
        name="next"
        type="password"
        autoComplete="new-password"
        required
      />
      <FormError error={change.error} />
      <div className="buttons">
        <Button type="submit" busy={change.isPending}>
          {texts.account.changePassword}
        </Button>
      </div>
    </form>
  );
}
