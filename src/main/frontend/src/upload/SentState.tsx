import { Link } from 'react-router';
import type { Media } from '../api/types';
import { ProcessingProgress } from '../media/ProcessingProgress';
import { useMedia } from '../media/useMedia';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';

/** The file is there: the making of its streams, and the way to its page. */
export function SentState({ media: sent }: { media: Media }) {
  const { data: media = sent } = useMedia(sent.id);
  if (media.status === 'failed') {
    return (
      <div className="upload-failed" role="alert">
        <p>
          <Icon name="alert" />
          <strong>{texts.watch.failedTitle}</strong> {media.failure?.message}
        </p>
        <Link className="button button-plain" to={`/watch/${media.id}`}>
          {texts.upload.openPage}
        </Link>
      </div>
    );
  }
  return (
    <div className="upload-sent">
      {media.status === 'ready' ? (
        <p className="upload-ready">
          <Icon name="check" />
          {texts.stages.done}
        </p>
      ) : (
        <ProcessingProgress media={media} />
      )}
      <Link
        className={`button ${media.playable ? 'button-primary' : 'button-plain'}`}
        to={`/watch/${media.id}`}
      >
        {media.playable && <Icon name="play" />}
        {media.playable ? texts.upload.watchNow : texts.upload.openPage}
      </Link>
    </div>
  );
}
