import { useMutation } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { ApiProblem } from '../api/problem';
import type { Account } from '../api/types';
import { useShowAccount } from '../session/useSession';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { FormError } from '../ui/Message';
import { notify } from '../ui/notices';
import { fields } from '../welcome/fields';

export function ProfileForm({ account }: { account: Account }) {
  const show = useShowAccount();
  const save = useMutation({
    mutationFn: calls.editMe,
    onSuccess: (edited) => {
      show(edited);
      notify(texts.saved);
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(fields(event.currentTarget, 'displayName'));
      }}
    >
      <TextField
        label={texts.welcome.displayName}
        hint={texts.welcome.displayNameHint}
        error={save.error instanceof ApiProblem ? save.error.field('displayName') : undefined}
        name="displayName"
        defaultValue={account.displayName}
        autoComplete="name"
        maxLength={80}
        required
      />
      <TextField label={texts.welcome.email} value={account.email} readOnly />
      <FormError error={save.error} />
      <div className="buttons">
        <Button type="submit" look="primary" busy={save.isPending}>
          {texts.save}
        </Button>
      </div>
    </form>
  );
}
