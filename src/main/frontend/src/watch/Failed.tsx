import type { Media } from '../api/types';
import { useMediaActions } from '../media/useMedia';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { FormError } from '../ui/Message';
import { Icon } from '../ui/Icon';

export function Failed({ media, mayRetry }: { media: Media; mayRetry: boolean }) {
  const { retry } = useMediaActions(media.id);
  return (
    <section className="stage-message" role="alert">
      <span className="message-icon">
        <Icon name="alert" />
      </span>
      <h2>{texts.watch.failedTitle}</h2>
      <p>{media.failure?.message ?? texts.watch.failedForOthers}</p>
      {mayRetry && (
        <>
          <FormError error={retry.error} />
          <Button icon="retry" busy={retry.isPending} onClick={() => retry.mutate()}>
            {retry.isPending ? texts.watch.retrying : texts.watch.retry}
          </Button>
        </>
      )}
    </section>
  );
}
