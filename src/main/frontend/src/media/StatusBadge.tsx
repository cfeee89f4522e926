import type { Media } from '../api/types';
import { useCurrent } from '../live/useProgress';
import { texts } from '../texts';

/** Tells that a media is not finished yet, and how far it is; nothing when it is ready. */
export function StatusBadge({ media }: { media: Media }) {
  const { status, progress } = useCurrent(media);
  if (status === 'ready') {
    return null;
  }
  return (
    <span className={`badge badge-${status}`}>
      {texts.media.status[status]}
      {status === 'processing' && progress > 0 && ` ${texts.media.percent(progress)}`}
    </span>
  );
}
