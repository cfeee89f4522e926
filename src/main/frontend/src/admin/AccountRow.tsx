import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import type { Account, AccountEdit, OneTimeLink, Role } from '../api/types';
import { useSession } from '../session/useSession';
import { texts } from '../texts';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { bytes } from '../ui/format';
import { notify } from '../ui/notices';
import { QuotaDialog } from './QuotaDialog';

interface AccountRowProps {
  account: Account;
  onLink: (link: OneTimeLink) => void;
}

export function AccountRow({ account, onLink }: AccountRowProps) {
  const own = useSession().account?.id === account.id;
  const [limiting, setLimiting] = useState(false);
  const queryClient = useQueryClient();
  const onError = (error: Error) => notify(sentence(error));
  const edit = useMutation({
    mutationFn: (change: AccountEdit) => calls.editAccount(account.id, change),
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const reset = useMutation({
    mutationFn: () => calls.resetLink(account.id),
    onSuccess: onLink,
    onError,
  });
  const { admin } = texts;
  return (
    <tr>
      <td>
        <div className="admin-person">
          <Avatar name={account.displayName} url={account.avatarUrl} />
          <p>
            <strong>
              {account.displayName}
              {own && <span className="badge">{admin.you}</span>}
            </strong>
            <span>{account.email}</span>
          </p>
        </div>
      </td>
      <td data-label={admin.columns.role}>
        <select
          className="input select select-small"
          aria-label={admin.roleOf(account.displayName)}
          value={account.role}
          disabled={own || edit.isPending}
          onChange={(event) => edit.mutate({ role: event.target.value as Role })}
        >
          <option value="user">{admin.roles.user}</option>
          <option value="admin">{admin.roles.admin}</option>
        </select>
      </td>
      <td data-label={admin.columns.storage}>
        <button className="link-button" onClick={() => setLimiting(true)}>
          <span className="visually-hidden">{admin.quotaOf(account.displayName)}: </span>
          {account.usage.quotaBytes === null
            ? bytes(account.usage.bytes)
            : admin.usedOf(bytes(account.usage.bytes), bytes(account.usage.quotaBytes))}
        </button>
        {limiting && (
          <QuotaDialog account={account} edit={edit} onClose={() => setLimiting(false)} />
        )}
      </td>
      <td data-label={admin.columns.access}>
        <span className={`badge ${account.disabled ? 'badge-failed' : 'badge-ready'}`}>
          {account.disabled ? admin.disabled : admin.active}
        </span>
      </td>
      <td>
        <div className="buttons admin-actions">
          <Button busy={reset.isPending} onClick={() => reset.mutate()}>
            {admin.reset}
          </Button>
          {!own && (
            <Button
              busy={edit.isPending}
              onClick={() => edit.mutate({ disabled: !account.disabled })}
            >
              {account.disabled ? admin.enable : admin.disable}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
