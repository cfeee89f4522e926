import './admin.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as calls from '../api/calls';
import type { OneTimeLink } from '../api/types';
import { PageTitle } from '../layout/PageTitle';
import { texts } from '../texts';
import { Loading } from '../ui/Loading';
import { LoadFailed } from '../ui/Message';
import { More } from '../ui/More';
import { AccountRow } from './AccountRow';
import { InviteForm } from './InviteForm';
import { JobsPanel } from './JobsPanel';
import { LinkDialog } from './LinkDialog';

export function AdminPage() {
  const [link, setLink] = useState<OneTimeLink | null>(null);
  return (
    <div className="page">
      <PageTitle title={texts.admin.title} />
      <h1>{texts.admin.title}</h1>
      <section className="panel">
        <h2>{texts.admin.inviteTitle}</h2>
        <InviteForm onLink={setLink} />
      </section>
      <section>
        <h2>{texts.admin.accounts}</h2>
        <AccountTable onLink={setLink} />
      </section>
      <JobsPanel />
      {link && <LinkDialog link={link} onClose={() => setLink(null)} />}
    </div>
  );
}

function AccountTable({ onLink }: { onLink: (link: OneTimeLink) => void }) {
  const list = useInfiniteQuery({
    queryKey: ['accounts'],
    queryFn: ({ pageParam }) => calls.listAccounts(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  if (list.isError && !list.data) {
    return <LoadFailed error={list.error} retry={() => void list.refetch()} />;
  }
  if (!list.data) {
    return <Loading />;
  }
  const { columns } = texts.admin;
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.account}</th>
            <th scope="col">{columns.role}</th>
            <th scope="col">{columns.storage}</th>
            <th scope="col">{columns.access}</th>
            <th scope="col">
              <span className="visually-hidden">{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.data.pages
            .flatMap((page) => page.items)
            .map((account) => (
              <AccountRow key={account.id} account={account} onLink={onLink} />
            ))}
        </tbody>
      </table>
      <More list={list} />
    </>
  );
}
