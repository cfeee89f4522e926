import { useMutation } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { ApiProblem } from '../api/problem';
import type { OneTimeLink, Role } from '../api/types';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { FormError } from '../ui/Message';
import { fields } from '../welcome/fields';

export function InviteForm({ onLink }: { onLink: (link: OneTimeLink) => void }) {
  const invite = useMutation({ mutationFn: calls.invite, onSuccess: onLink });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { email, role } = fields(event.currentTarget, 'email', 'role');
        invite.mutate({ email: email || undefined, role: role as Role });
      }}
    >
      <p>{texts.admin.inviteHint}</p>
      <div className="admin-invite">
        <TextField
          label={texts.admin.inviteEmail}
          error={invite.error instanceof ApiProblem ? invite.error.field('email') : undefined}
          name="email"
          type="email"
          autoComplete="off"
        />
        <SelectField label={texts.admin.role} name="role" defaultValue="user">
          <option value="user">{texts.admin.roles.user}</option>
          <option value="admin">{texts.admin.roles.admin}</option>
        </SelectField>
        <Button type="submit" look="primary" busy={invite.isPending}>
          {texts.admin.invite}
        </Button>
      </div>
      <FormError error={invite.error} />
    </form>
  );
}
