import { useId, useState } from 'react';
import type { Webhook } from '../api/types';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { age, dateTime } from '../ui/format';
import { Icon } from '../ui/Icon';
import { Deliveries } from './Deliveries';
import { useWebhook } from './useWebhook';

/** One address: how it does, and what one can do about it. */
export function WebhookPanel({ webhook }: { webhook: Webhook }) {
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const deliveries = useId();
  const { ping, enable, remove } = useWebhook(webhook.id);
  const { url, events, allMedia, disabledAt } = webhook;
  const words = texts.webhooks;
  return (
    <article className="panel webhook">
      <header className="webhook-head">
        <h2>{url}</h2>
        <State webhook={webhook} />
        <button className="icon-button" aria-label={words.deleteOf(url)} onClick={() => setAsking(true)}>
          <Icon name="trash" />
        </button>
      </header>
      <p className="webhook-soft">
        {events.map((event) => words.eventNames[event]).join(' · ')}
        {allMedia && ` · ${words.allMediaBadge}`}
      </p>
      {disabledAt && <p>{words.givenUpHint}</p>}
      <div className="buttons">
        {disabledAt && (
          <Button look="primary" busy={enable.isPending} onClick={() => enable.mutate()}>
            {words.enable}
          </Button>
        )}
        <Button
          aria-label={words.pingOf(url)}
          busy={ping.isPending}
          onClick={() => ping.mutate(undefined, { onSuccess: () => setOpen(true) })}
        >
          {words.ping}
        </Button>
        <Button
          look="quiet"
          icon="chevron"
          aria-expanded={open}
          aria-controls={deliveries}
          aria-label={words.deliveriesOf(url)}
          onClick={() => setOpen(!open)}
        >
          {words.deliveries}
        </Button>
      </div>
      <div id={deliveries} hidden={!open}>
        {open && <Deliveries id={webhook.id} />}
      </div>
      {asking && (
        <Confirm
          title={words.deleteOf(url)}
          hint={words.deleteHint}
          action={texts.delete}
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </article>
  );
}

function State({ webhook: { failingSince, disabledAt } }: { webhook: Webhook }) {
  const { works, failing, givenUp } = texts.webhooks;
  if (disabledAt) {
    return <span className="badge badge-failed">{givenUp(age(disabledAt))}</span>;
  }
  return failingSince ? (
    <span className="badge badge-processing">{failing(dateTime(failingSince))}</span>
  ) : (
    <span className="badge badge-ready">{works}</span>
  );
}
