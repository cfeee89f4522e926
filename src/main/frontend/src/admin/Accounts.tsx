import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as calls from '../api/calls';
import type { OneTimeLink } from '../api/types';
import { texts } from '../texts';
import { Loading } from '../ui/Loading';
import { LoadFailed } from '../ui/Message';
import { More } from '../ui/More';
import { AccountRow } from './AccountRow';
import { InviteForm } from './InviteForm';
import { LinkDialog } from './LinkDialog';

/** Who may come in, and what they may do. */
export function Accounts() {
  const [link, setLink] = useState<OneTimeLink | null>(null);
  return (
    <>
      <section className="panel">
        <h2>{texts.admin.inviteTitle}</h2>
        <InviteForm onLink={setLink} />
      </section>
      <section>
        <h2>{texts.admin.accounts}</h2>
        <AccountTable onLink={setLink} />
      </section>
      {link && <LinkDialog link={link} onClose={() => setLink(null)} />}
    </>
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
