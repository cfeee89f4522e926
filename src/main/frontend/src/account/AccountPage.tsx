import './account.css';
import type { Account } from '../api/types';
import { PageTitle } from '../layout/PageTitle';
import { useSession } from '../session/useSession';
import { texts } from '../texts';
import { bytes } from '../ui/format';
import { AccountTabs } from './AccountTabs';
import { AvatarForm } from './AvatarForm';
import { DeletePanel } from './DeletePanel';
import { PasswordForm } from './PasswordForm';
import { PreferencesForm } from './PreferencesForm';
import { ProfileForm } from './ProfileForm';
import { SessionsPanel } from './SessionsPanel';
import { TokensPanel } from './TokensPanel';

export function AccountPage() {
  const account = useSession().account!;
  return (
    <div className="page page-narrow">
      <PageTitle title={texts.account.title} />
      <h1>{texts.account.title}</h1>
      <AccountTabs />
      <section className="panel">
        <h2>{texts.account.profile}</h2>
        <AvatarForm account={account} />
        <ProfileForm account={account} />
      </section>
      <section className="panel">
        <h2>{texts.account.preferences}</h2>
        <PreferencesForm account={account} />
      </section>
      <section className="panel">
        <h2>{texts.account.usage}</h2>
        <Usage usage={account.usage} />
      </section>
      <section className="panel">
        <h2>{texts.account.password}</h2>
        <PasswordForm email={account.email} />
      </section>
      <SessionsPanel />
      <TokensPanel />
      <DeletePanel email={account.email} />
    </div>
  );
}

function Usage({ usage: { bytes: used, quotaBytes } }: Pick<Account, 'usage'>) {
  if (quotaBytes === null) {
    return <p>{texts.account.usageOpen(bytes(used))}</p>;
  }
  return (
    <div className="progress">
      <progress value={used} max={quotaBytes} aria-label={texts.account.usageLabel} />
      <p>{texts.account.usageOf(bytes(used), bytes(quotaBytes))}</p>
    </div>
  );
}
