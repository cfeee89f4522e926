import type { Media } from '../api/types';
import { ProcessingProgress } from '../media/ProcessingProgress';
import { texts } from '../texts';

export function Processing({ media }: { media: Media }) {
  return (
    <section className="stage-message">
      <h2>{texts.watch.processingTitle}</h2>
      <ProcessingProgress media={media} />
      <p>{texts.watch.processingHint}</p>
    </section>
  );
}
