import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import type { ApiToken } from '../api/types';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { copyLink } from '../ui/copy';
import { Confirm, Dialog } from '../ui/Dialog';
import { SelectField, TextField } from '../ui/Field';
import { age, dateTime } from '../ui/format';
import { Icon } from '../ui/Icon';
import { FormError, LoadFailed } from '../ui/Message';
import { notify } from '../ui/notices';
import { fields } from '../welcome/fields';

const KEY = ['tokens'];
const DAY_MS = 86_400_000;
const lives = ['30', '90', '365', ''] as const;

/** What programs sign in with on one's behalf. */
export function TokensPanel() {
  const list = useQuery({ queryKey: KEY, queryFn: calls.listTokens });
  const [made, setMade] = useState<ApiToken | null>(null);
  return (
    <section className="panel">
      <h2>{texts.account.tokens}</h2>
      <p>{texts.account.tokensHint}</p>
      {list.isError && <LoadFailed error={list.error} retry={() => void list.refetch()} />}
      {list.data && list.data.items.length > 0 && (
        <ul className="token-list">
          {list.data.items.map((token) => (
            <Token key={token.id} token={token} />
          ))}
        </ul>
      )}
      <MakeToken onMade={setMade} />
      {made && <MadeDialog token={made} onClose={() => setMade(null)} />}
    </section>
  );
}

function Token({ token }: { token: ApiToken }) {
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => calls.deleteToken(token.id),
    onError: (error) => notify(sentence(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });
  const { account } = texts;
  return (
    <li>
      <div>
        <strong>{token.name}</strong>
        <p>
          {token.lastUsedAt ? account.tokenUsed(age(token.lastUsedAt)) : account.tokenUnused}
          {token.expiresAt && ` · ${account.tokenUntil(dateTime(token.expiresAt))}`}
        </p>
      </div>
      <button
        className="icon-button"
        aria-label={account.tokenRevokeOf(token.name)}
        onClick={() => setAsking(true)}
      >
        <Icon name="trash" />
      </button>
      {asking && (
        <Confirm
          title={account.tokenRevokeOf(token.name)}
          hint={account.tokenRevokeHint}
          action={account.tokenRevoke}
          busy={revoke.isPending}
          onConfirm={() => revoke.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function MakeToken({ onMade }: { onMade: (token: ApiToken) => void }) {
  const queryClient = useQueryClient();
  const make = useMutation({
    mutationFn: ({ name, days }: { name: string; days: string }) =>
      calls.makeToken(
        name,
        days ? new Date(Date.now() + Number(days) * DAY_MS).toISOString() : undefined,
      ),
    onSuccess: (token) => {
      onMade(token);
      void queryClient.invalidateQueries({ queryKey: KEY });
    },
  });
  return (
    <form
      className="token-form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(fields(event.currentTarget, 'name', 'days'));
        event.currentTarget.reset();
      }}
    >
      <TextField label={texts.account.tokenName} name="name" maxLength={80} autoComplete="off" required />
      <SelectField label={texts.account.tokenLife} name="days" defaultValue="90">
        {lives.map((days) => (
          <option key={days} value={days}>
            {texts.account.days(days)}
          </option>
        ))}
      </SelectField>
      <Button type="submit" busy={make.isPending}>
        {texts.account.tokenMake}
      </Button>
      <FormError error={make.error} />
    </form>
  );
}

function MadeDialog({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const secret = token.token ?? '';
  return (
    <Dialog title={texts.account.tokenMade(token.name)} onClose={onClose}>
      <p>{texts.account.tokenMadeHint}</p>
      <TextField
        label={texts.account.token}
        value={secret}
        readOnly
        onFocus={({ target }) => target.select()}
      />
      <div className="buttons">
        <Button look="primary" onClick={() => void copyLink(secret, texts.account.tokenCopied)}>
          {texts.account.tokenCopy}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
