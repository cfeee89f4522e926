import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import * as calls from '../api/calls';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormError } from '../ui/Message';
import { PasswordField } from '../ui/PasswordField';
import { fields } from '../welcome/fields';

const words = texts.account.deletion;

/** Leaving for good. */
export function DeletePanel({ email }: { email: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <section className="panel">
      <h2>{words.title}</h2>
      <p>{words.hint}</p>
      <Button look="danger" icon="trash" onClick={() => setAsking(true)}>
        {words.begin}
      </Button>
      {asking && <DeleteDialog email={email} onClose={() => setAsking(false)} />}
    </section>
  );
}

function DeleteDialog({ email, onClose }: { email: string; onClose: () => void }) {
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: calls.deleteMe,
    onSuccess: () => navigate('/'),
  });
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          leave.mutate(fields(event.currentTarget, 'password').password);
        }}
      >
        <p>{words.sure}</p>
        <PasswordField email={email} label={texts.account.currentPassword} name="password" />
        <FormError error={leave.error} />
        <div className="buttons">
          <Button type="submit" look="danger" busy={leave.isPending}>
            {words.action}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
