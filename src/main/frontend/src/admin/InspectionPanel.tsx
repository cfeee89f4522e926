import { useMutation } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { FormError } from '../ui/Message';

/** Looks whether any file is missing, left behind or damaged. */
export function InspectionPanel() {
  const inspect = useMutation({ mutationFn: calls.inspect });
  const report = inspect.data;
  const { admin } = texts;
  return (
    <section className="panel">
      <h2>{admin.inspectTitle}</h2>
      <p>{admin.inspectHint}</p>
      <div className="buttons">
        <Button busy={inspect.isPending} onClick={() => inspect.mutate(false)}>
          {inspect.isPending ? admin.inspecting : admin.inspect}
        </Button>
        <Button disabled={inspect.isPending} onClick={() => inspect.mutate(true)}>
          {admin.inspectBytes}
        </Button>
      </div>
      <div role="status">
        {report && <p>{admin.inspected(report.media, report.findings.length)}</p>}
      </div>
      {report && report.findings.length > 0 && (
        <ul className="queue">
          {report.findings.map(({ kind, subject, detail }) => (
            <li key={kind + subject + detail}>
              <strong>{kind.replaceAll('_', ' ')}</strong>
              <span className="queue-owner">{subject}</span>
              <p>{detail}</p>
            </li>
          ))}
        </ul>
      )}
      <FormError error={inspect.error} />
    </section>
  );
}
