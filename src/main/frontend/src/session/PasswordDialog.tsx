import { useMutation } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { PasswordField } from '../ui/PasswordField';
import { FormError } from '../ui/Message';
import { fields } from '../welcome/fields';
import { useSession } from './useSession';

/** Whether it is really oneself who asks for something risky. */
export function PasswordDialog({ onDone }: { onDone: (given: boolean) => void }) {
  const email = useSession().account?.email ?? '';
  const confirm = useMutation({
    mutationFn: calls.confirmPassword,
    onSuccess: () => onDone(true),
  });
  return (
    <Dialog title={texts.confirm.title} onClose={() => onDone(false)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate(fields(event.currentTarget, 'password').password);
        }}
      >
        <p>{texts.confirm.hint}</p>
        <PasswordField email={email} label={texts.welcome.password} name="password" autoFocus />
        <FormError error={confirm.error} />
        <div className="buttons">
          <Button type="submit" look="primary" busy={confirm.isPending}>
            {texts.confirm.action}
          </Button>
          <Button onClick={() => onDone(false)}>{texts.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
