import './welcome.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import * as calls from '../api/calls';
import { ApiProblem } from '../api/problem';
import type { Site } from '../api/types';
import { useSession } from '../session/useSession';
import { useSite } from '../session/useSite';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { Loading } from '../ui/Loading';
import { FormError } from '../ui/Message';
import { fields } from './fields';
import { WelcomeCard } from './WelcomeCard';

/** Makes an account: the first of the site, by invitation, or by oneself. */
export function RegisterPage() {
  const { token } = useParams();
  const { site } = useSite();
  const { account } = useSession();
  if (account) {
    return <Navigate to="/" replace />;
  }
  if (!site) {
    return <Loading />;
  }
  const { welcome } = texts;
  if (!token && !site.setupNeeded && site.registration !== 'open') {
    return site.registration === 'closed' ? (
      <WelcomeCard title={welcome.closedTitle} intro={welcome.closed} />
    ) : (
      <WelcomeCard title={welcome.invitationOnlyTitle} intro={welcome.invitationOnly} />
    );
  }
  const [title, intro] = greeting(site, token);
  return (
    <WelcomeCard title={title} intro={intro}>
      <RegisterForm invitation={token} />
      {!site.setupNeeded && (
        <p className="welcome-more">
          {welcome.haveAccount} <Link to="/login">{welcome.signIn}</Link>
        </p>
      )}
    </WelcomeCard>
  );
}

function greeting(site: Site, token: string | undefined): [string, string?] {
  const { welcome } = texts;
  if (site.setupNeeded) {
    return [welcome.setupTitle, welcome.setupIntro];
  }
  return token ? [welcome.inviteTitle, welcome.inviteIntro] : [welcome.registerTitle];
}

function RegisterForm({ invitation }: { invitation?: string }) {
  const queryClient = useQueryClient();
  const register = useMutation({
    mutationFn: calls.register,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['site'] }),
  });
  const problem = register.error instanceof ApiProblem ? register.error : undefined;
  const { welcome } = texts;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const { setupCode, ...rest } = fields(
          event.currentTarget,
          'displayName',
          'email',
          'password',
          'setupCode',
        );
        register.mutate({ ...rest, setupCode: setupCode || undefined, invitation });
      }}
    >
      <TextField
        label={welcome.displayName}
        hint={welcome.displayNameHint}
        error={problem?.field('displayName')}
        name="displayName"
        autoComplete="name"
        maxLength={80}
        required
      />
      <TextField
        label={welcome.email}
        error={problem?.field('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
      />
      <TextField
        label={welcome.password}
        hint={welcome.passwordHint}
        error={problem?.field('password')}
        name="password"
        type="password"
        autoComplete="new-password"
        required
      />
      {problem?.code === 'setup_code_required' && (
        <TextField
          label={welcome.setupCode}
          hint={welcome.setupCodeHint}
          name="setupCode"
          autoComplete="off"
          autoFocus
          required
        />
      )}
      <FormError error={register.error} />
      <Button type="submit" look="primary" busy={register.isPending}>
        {register.isPending ? welcome.registering : welcome.register}
      </Button>
    </form>
  );
}
