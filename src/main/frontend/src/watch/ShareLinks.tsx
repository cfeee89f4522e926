import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as calls from '../api/calls';
import type { Share } from '../api/types';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { copyLink } from '../ui/copy';
import { TextField } from '../ui/Field';
import { dateTime } from '../ui/format';
import { Icon } from '../ui/Icon';
import { FormError } from '../ui/Message';
import { endOfDay } from './endOfDay';

const words = texts.share;
const sharesKey = (id: string) => ['shares', id];

/** Links that open one media to whoever has them; the owner makes them and takes them back. */
export function ShareLinks({ id }: { id: string }) {
  const { data, error } = useQuery({ queryKey: sharesKey(id), queryFn: () => calls.listShares(id) });
  const [making, setMaking] = useState(false);
  return (
    <section className="share-links" aria-label={words.links}>
      <h3>{words.links}</h3>
      <p className="field-hint">{words.linksHint}</p>
      <FormError error={error} />
      {data && data.items.length > 0 && (
        <ul>
          {data.items.map((share) => (
            <ShareLink key={share.id} id={id} share={share} />
          ))}
        </ul>
      )}
      {making ? (
        <NewLink id={id} onDone={() => setMaking(false)} />
      ) : (
        <Button icon="link" onClick={() => setMaking(true)}>
          {words.make}
        </Button>
      )}
    </section>
  );
}

function ShareLink({ id, share }: { id: string; share: Share }) {
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => calls.revokeShare(id, share.id),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sharesKey(id) }),
  });
  return (
    <li className="share-link">
      <p>
        <span className="number">{words.views(share.views, share.viewLimit)}</span>
        <span>{share.expiresAt ? words.until(dateTime(share.expiresAt)) : words.forever}</span>
        {share.passwordRequired && (
          <span>
            <Icon name="lock" />
            {words.withPassword}
          </span>
        )}
      </p>
      <div className="buttons">
        <Button onClick={() => void copyLink(location.origin + share.url)}>{texts.copyLink}</Button>
        <Button busy={revoke.isPending} onClick={() => revoke.mutate()}>
          {words.revoke}
        </Button>
      </div>
      <FormError error={revoke.error} />
    </li>
  );
}

function NewLink({ id, onDone }: { id: string; onDone: () => void }) {
  const queryClient = useQueryClient();
  const make = useMutation({
    mutationFn: (wish: Parameters<typeof calls.share>[1]) => calls.share(id, wish),
    onSuccess: async (made) => {
      await queryClient.invalidateQueries({ queryKey: sharesKey(id) });
      await copyLink(location.origin + made.url);
      onDone();
    },
  });
  return (
    <form
      className="form share-new"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        make.mutate({
          expiresAt: endOfDay(String(form.get('until'))),
          viewLimit: Number(form.get('limit')) || undefined,
          password: String(form.get('password')) || undefined,
        });
      }}
    >
      <div className="share-wishes">
        <TextField name="until" type="date" label={words.expires} min={new Date().toISOString().slice(0, 10)} />
        <TextField name="limit" type="number" label={words.limit} min={1} step={1} inputMode="numeric" />
        <TextField name="password" type="password" label={words.password} autoComplete="new-password" />
      </div>
      <p className="field-hint">{words.optional}</p>
      <FormError error={make.error} />
      <div className="buttons">
        <Button type="submit" look="primary" busy={make.isPending}>
          {words.makeAndCopy}
        </Button>
        <Button onClick={onDone}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
