import './welcome.css';
import { useMutation } from '@tanstack/react-query';
import { Link, Navigate, useSearchParams } from 'react-router';
import * as calls from '../api/calls';
import { useSession } from '../session/useSession';
import { useSite } from '../session/useSite';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { FormError } from '../ui/Message';
import { fields } from './fields';
import { WelcomeCard } from './WelcomeCard';

export function LoginPage() {
  const [params] = useSearchParams();
  const { site } = useSite();
  const { account } = useSession();
  const login = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) =>
      calls.login(email, password),
  });

  if (account) {
    return <Navigate to={ownPath(params.get('next'))} replace />;
  }
  if (site?.setupNeeded) {
    return <Navigate to="/register" replace />;
  }
  return (
    <WelcomeCard title={texts.welcome.signInTitle}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          login.mutate(fields(event.currentTarget, 'email', 'password'));
        }}
      >
        <TextField
          label={texts.welcome.email}
          name="email"
          type="email"
          autoComplete="username"
          required
        />
        <TextField
          label={texts.welcome.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <FormError error={login.error} />
        <Button type="submit" look="primary" busy={login.isPending}>
          {login.isPending ? texts.welcome.signingIn : texts.welcome.signIn}
        </Button>
      </form>
      {site?.registration === 'open' && (
        <p className="welcome-more">
          {texts.welcome.noAccount} <Link to="/register">{texts.welcome.register}</Link>
        </p>
      )}
      <p className="welcome-more">{texts.welcome.forgot}</p>
    </WelcomeCard>
  );
}

/** Only a path of this site: a link must not lead elsewhere after signing in. */
function ownPath(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
