import { Link } from 'react-router';
import type { Media } from '../api/types';
import { ProcessingProgress } from '../media/ProcessingProgress';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';

/** The file is there: how far the making of its streams is. */
export function SentState({ media }: { media: Media }) {
  if (media.status === 'failed') {
    return (
      <p className="upload-trouble" role="alert">
        <Icon name="alert" />
        <span>
          <strong>{texts.watch.failedTitle}</strong> {media.failure?.message}
        </span>
      </p>
    );
  }
  return media.status === 'ready' ? (
    <p className="upload-ready" role="status">
      <Icon name="check" />
      {texts.stages.done}
    </p>
  ) : (
    <ProcessingProgress media={media} />
  );
}

/** The way to its page: to watch it, as soon as there is something to see. */
export function WatchLink({ media: { id, playable } }: { media: Media }) {
  return (
    <Link className={`button ${playable ? 'button-primary' : 'button-plain'}`} to={`/watch/${id}`}>
      {playable && <Icon name="play" />}
      {playable ? texts.upload.watchNow : texts.upload.openPage}
    </Link>
  );
}
