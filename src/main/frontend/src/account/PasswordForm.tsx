import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import * as calls from '../api/calls';
import { ApiProblem } from '../api/problem';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { FormError } from '../ui/Message';
import { notify } from '../ui/notices';
import { PasswordField } from '../ui/PasswordField';
import { fields } from '../welcome/fields';

interface Wish {
  current: string;
  next: string;
  /** Whether API tokens end as well. */
  revoke: boolean;
}

export function PasswordForm({ email }: { email: string }) {
  const form = useRef<HTMLFormElement>(null);
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: ({ current, next, revoke }: Wish) => calls.changePassword(current, next, revoke),
    onSuccess: () => {
      form.current?.reset();
      void queryClient.invalidateQueries({ queryKey: ['sessions'] });
      void queryClient.invalidateQueries({ queryKey: ['tokens'] });
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
        const { current, next, revoke } = fields(event.currentTarget, 'current', 'next', 'revoke');
        change.mutate({ current, next, revoke: revoke !== '' });
      }}
    >
      <p>{texts.account.passwordEnds}</p>
      <PasswordField email={email} label={texts.account.currentPassword} name="current" />
      <TextField
        label={texts.welcome.newPassword}
        hint={texts.welcome.passwordHint}
        error={problem?.field('newPassword')}
        name="next"
        type="password"
        autoComplete="new-password"
        required
      />
      <label className="check">
        <input type="checkbox" name="revoke" />
        {texts.account.passwordRevokes}
      </label>
      <FormError error={change.error} />
      <div className="buttons">
        <Button type="submit" busy={change.isPending}>
          {texts.account.changePassword}
        </Button>
      </div>
    </form>
  );
}
