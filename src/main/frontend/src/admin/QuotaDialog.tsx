import type { UseMutationResult } from '@tanstack/react-query';
import type { Account, AccountEdit } from '../api/types';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { FormError } from '../ui/Message';
import { fields } from '../welcome/fields';

const GIGABYTE = 1_000_000_000;

interface QuotaDialogProps {
  account: Account;
  edit: UseMutationResult<Account, Error, AccountEdit>;
  onClose: () => void;
}

/** How much one account may keep here. */
export function QuotaDialog({ account, edit, onClose }: QuotaDialogProps) {
  const { quotaBytes } = account.usage;
  return (
    <Dialog title={texts.admin.quotaOf(account.displayName)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const { gigabytes } = fields(event.currentTarget, 'gigabytes');
          const quota = gigabytes === '' ? null : Math.round(Number(gigabytes) * GIGABYTE);
          edit.mutate({ quotaBytes: quota }, { onSuccess: onClose });
        }}
      >
        <TextField
          label={texts.admin.quota}
          hint={texts.admin.quotaHint}
          name="gigabytes"
          type="number"
          min="0"
          step="any"
          defaultValue={quotaBytes === null ? '' : quotaBytes / GIGABYTE}
        />
        <FormError error={edit.error} />
        <div className="buttons">
          <Button type="submit" look="primary" busy={edit.isPending}>
            {texts.save}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
