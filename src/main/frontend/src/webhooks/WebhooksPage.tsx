import './webhooks.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AccountTabs } from '../account/AccountTabs';
import * as calls from '../api/calls';
import type { Webhook } from '../api/types';
import { PageTitle } from '../layout/PageTitle';
import { texts } from '../texts';
import { Loading } from '../ui/Loading';
import { LoadFailed } from '../ui/Message';
import { MakeWebhook } from './MakeWebhook';
import { SecretDialog } from './SecretDialog';
import { webhooksKey } from './useWebhook';
import { WebhookPanel } from './WebhookPanel';

/** Which addresses the site tells of one's media, and what came of it. */
export function WebhooksPage() {
  const [made, setMade] = useState<Webhook | null>(null);
  return (
    <div className="page page-narrow">
      <PageTitle title={texts.webhooks.title} />
      <h1>{texts.account.title}</h1>
      <AccountTabs />
      <section className="webhooks" aria-label={texts.webhooks.list}>
        <p>{texts.webhooks.hint}</p>
        <List />
      </section>
      <section className="panel">
        <h2>{texts.webhooks.makeTitle}</h2>
        <MakeWebhook onMade={setMade} />
      </section>
      {made && <SecretDialog webhook={made} onClose={() => setMade(null)} />}
    </div>
  );
}

function List() {
  const list = useQuery({ queryKey: webhooksKey, queryFn: calls.listWebhooks });
  if (list.isError && !list.data) {
    return <LoadFailed error={list.error} retry={() => void list.refetch()} />;
  }
  if (!list.data) {
    return <Loading />;
  }
  return list.data.items.length === 0 ? (
    <p className="webhook-soft">{texts.webhooks.none}</p>
  ) : (
    list.data.items.map((webhook) => <WebhookPanel key={webhook.id} webhook={webhook} />)
  );
}
