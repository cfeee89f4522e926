import './account.css';
import { useNavigate } from 'react-router';
import * as calls from '../api/calls';
import type { Account } from '../api/types';
import { PageTitle } from '../layout/PageTitle';
import { useSession } from '../session/useSession';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { bytes } from '../ui/format';
import { AvatarForm } from './AvatarForm';
import { AccountTabs } from './AccountTabs';
import { TokensPanel } from './TokensPanel';
import { PasswordForm } from './PasswordForm';
import { PreferencesForm } from './PreferencesForm';
import { ProfileForm } from './ProfileForm';

export function AccountPage() {
  const account = useSession().account!;
  const navigate = useNavigate();
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
      <TokensPanel />
      <section className="panel">
        <h2>{texts.account.session}</h2>
        <p>{texts.account.sessionHint}</p>
        <Button icon="signOut" onClick={() => void calls.logout().then(() => navigate('/'))}>
          {texts.nav.signOut}
        </Button>
      </section>
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
