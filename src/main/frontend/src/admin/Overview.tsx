import { HealthPanel } from './HealthPanel';
import { InspectionPanel } from './InspectionPanel';
import { JobsPanel } from './JobsPanel';
import { NodesPanel } from './NodesPanel';
import { QueuePanel } from './QueuePanel';
import { StoragePanel } from './StoragePanel';
import { WorkPanel } from './WorkPanel';

/** How the site is, what it works on, and what needs somebody. */
export function Overview() {
  return (
    <div className="admin-overview">
      <HealthPanel />
      <WorkPanel />
      <QueuePanel />
      <StoragePanel />
      <NodesPanel />
      <JobsPanel />
      <InspectionPanel />
    </div>
  );
}
