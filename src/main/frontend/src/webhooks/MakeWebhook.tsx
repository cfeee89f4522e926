import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import * as calls from '../api/calls';
import { ApiProblem } from '../api/problem';
import type { Webhook, WebhookEvent } from '../api/types';
import { useSession } from '../session/useSession';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { FormError } from '../ui/Message';
import { webhooksKey } from './useWebhook';

/** What one can be told of; a test comes only when it is asked for. */
const events = [
  'media.playable',
  'media.ready',
  'media.failed',
  'media.deleted',
] as const satisfies WebhookEvent[];

export function MakeWebhook({ onMade }: { onMade: (webhook: Webhook) => void }) {
  const form = useRef<HTMLFormElement>(null);
  const [unchosen, setUnchosen] = useState(false);
  const administers = useSession().account?.role === 'admin';
  const queryClient = useQueryClient();
  const make = useMutation({
    mutationFn: calls.makeWebhook,
    onSuccess: (webhook) => {
      form.current?.reset();
      onMade(webhook);
      void queryClient.invalidateQueries({ queryKey: webhooksKey });
    },
  });
  const submit = (entries: FormData) => {
    const chosen = events.filter((event) => entries.getAll('events').includes(event));
    setUnchosen(chosen.length === 0);
    if (chosen.length > 0) {
      make.mutate({
        url: String(entries.get('url')).trim(),
        events: chosen,
        allMedia: entries.has('allMedia'),
      });
    }
  };
  return (
    <form
      ref={form}
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <TextField
        label={texts.webhooks.url}
        hint={texts.webhooks.urlHint}
        error={make.error instanceof ApiProblem ? make.error.field('url') : undefined}
        name="url"
        type="url"
        maxLength={2000}
        autoComplete="off"
        placeholder="https://"
        required
      />
      <Events error={unchosen ? texts.webhooks.eventsNeeded : undefined} />
      {administers && (
        <label className="check">
          <input type="checkbox" name="allMedia" />
          {texts.webhooks.allMedia}
        </label>
      )}
      <FormError error={make.error} />
      <div className="buttons">
        <Button type="submit" look="primary" busy={make.isPending}>
          {texts.webhooks.make}
        </Button>
      </div>
    </form>
  );
}

function Events({ error }: { error?: string }) {
  return (
    <fieldset className="webhook-events">
      <legend>{texts.webhooks.events}</legend>
      {events.map((event) => (
        <label key={event} className="check">
          <input type="checkbox" name="events" value={event} defaultChecked={event !== 'media.playable'} />
          {texts.webhooks.eventNames[event]}
          <code>{event}</code>
        </label>
      ))}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
