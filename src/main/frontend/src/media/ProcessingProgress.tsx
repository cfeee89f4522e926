import type { Media } from '../api/types';
import { useProgress } from '../live/useProgress';
import { texts } from '../texts';

/** How far the making of the streams is: the stage in words, and a bar. */
export function ProcessingProgress({ media }: { media: Media }) {
  const live = useProgress(media.id);
  const { progress, status } = live ?? media;
  const stage = status === 'uploading' ? 'uploading' : (live?.stage ?? 'queued');
  return (
    <div className="progress">
      <p className="progress-line">
        <span aria-live="polite">{texts.stages[stage] ?? texts.stages.other}</span>
        {progress > 0 && <span className="number">{texts.media.percent(progress)}</span>}
      </p>
      <progress
        value={progress > 0 ? progress : undefined}
        aria-label={texts.upload.processing}
      />
    </div>
  );
}
