import { useMutation } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { FormError } from '../ui/Message';

const DASHBOARD = '/jobs';

export function JobsPanel() {
  const open = useMutation({
    mutationFn: calls.openJobDashboard,
    onSuccess: () => window.location.assign(DASHBOARD),
  });
  return (
    <section className="panel">
      <h2>{texts.admin.jobsTitle}</h2>
      <p>{texts.admin.jobsHint}</p>
      <Button busy={open.isPending} onClick={() => open.mutate()}>
        {texts.admin.jobs}
      </Button>
      <FormError error={open.error} />
    </section>
  );
}
