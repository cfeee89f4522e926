import { HealthPanel } from './HealthPanel';
import { InspectionPanel } from './InspectionPanel';
import { JobsPanel } from './JobsPanel';
import { QueuePanel } from './QueuePanel';

/** How the site is, what it works on, and what needs somebody. */
export function Overview() {
  return (
    <div className="admin-overview">
      <HealthPanel />
      <QueuePanel />
      <JobsPanel />
      <InspectionPanel />
    </div>
  );
}
