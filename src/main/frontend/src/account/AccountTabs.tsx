import { texts } from '../texts';
import { SectionTabs } from '../ui/SectionTabs';

/** The pages about oneself. */
export function AccountTabs() {
  const { title, tabs } = texts.account;
  return (
    <SectionTabs
      label={title}
      tabs={[
        { to: '/account', text: tabs.own },
        { to: '/account/webhooks', text: tabs.webhooks },
      ]}
    />
  );
}
