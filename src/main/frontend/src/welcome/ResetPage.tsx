import './welcome.css';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import * as calls from '../api/calls';
import { ApiProblem } from '../api/problem';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { FormError } from '../ui/Message';
import { notify } from '../ui/notices';
import { fields } from './fields';
import { WelcomeCard } from './WelcomeCard';

/** Where a reset link of an administrator leads. */
export function ResetPage() {
  const { token } = useParams();
  const navigate = useNavigate();
  const reset = useMutation({
    mutationFn: (password: string) => calls.resetPassword(token!, password),
    onSuccess: () => {
      notify(texts.welcome.resetDone);
      return navigate('/login');
    },
  });
  return (
    <WelcomeCard title={texts.welcome.resetTitle} intro={texts.welcome.resetHint}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          reset.mutate(fields(event.currentTarget, 'password').password);
        }}
      >
        <TextField
          label={texts.welcome.newPassword}
          hint={texts.welcome.passwordHint}
          error={reset.error instanceof ApiProblem ? reset.error.field('password') : undefined}
          name="password"
          type="password"
          autoComplete="new-password"
          required
        />
        <FormError error={reset.error} />
        <Button type="submit" look="primary" busy={reset.isPending}>
          {texts.welcome.reset}
        </Button>
      </form>
    </WelcomeCard>
  );
}
