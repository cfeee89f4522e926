import './admin.css';
import { useParams } from 'react-router';
import { NotFoundPage } from '../layout/NotFoundPage';
import { PageTitle } from '../layout/PageTitle';
import { FilteredTable } from '../studio/StudioPage';
import { texts } from '../texts';
import { SectionTabs } from '../ui/SectionTabs';
import { Accounts } from './Accounts';
import { ActivityLog } from './ActivityLog';
import { Overview } from './Overview';
import { SitePanels } from './SitePanels';

const sections = {
  overview: Overview,
  accounts: Accounts,
  media: AllMedia,
  activity: ActivityLog,
  site: SitePanels,
} as const;
type Section = keyof typeof sections;

/** What it takes to run the site. */
export function AdminPage() {
  const { section = 'overview' } = useParams();
  if (!(section in sections)) {
    return <NotFoundPage />;
  }
  const { tabs } = texts.admin;
  const Shown = sections[section as Section];
  return (
    <div className="page">
      <PageTitle title={`${tabs[section as Section]} · ${texts.admin.title}`} />
      <h1>{texts.admin.title}</h1>
      <SectionTabs
        label={texts.admin.title}
        tabs={(Object.keys(sections) as Section[]).map((name) => ({
          to: name === 'overview' ? '/admin' : `/admin/${name}`,
          text: tabs[name],
        }))}
      />
      <Shown />
    </div>
  );
}

const EVERYTHING = {};

function AllMedia() {
  return (
    <>
      <h2 className="visually-hidden">{texts.admin.tabs.media}</h2>
      <FilteredTable scope={EVERYTHING} owners />
    </>
  );
}
