import type { Media } from '../api/types';
import { useCurrent } from '../live/useProgress';
import { texts } from '../texts';
import { roughly } from '../ui/format';

/** How far the making of the streams is: the stage in words, and a bar. */
export function ProcessingProgress({ media }: { media: Media }) {
  const { progress, stage, secondsLeft } = useCurrent(media);
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
      <p className="progress-line progress-facts number">
        {secondsLeft !== null && texts.media.left(roughly(secondsLeft))}
      </p>
    </div>
  );
}
