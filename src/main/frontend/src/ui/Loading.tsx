import { texts } from '../texts';

/** Shows nothing for a moment, so that a quick answer does not flicker. */
export function Loading() {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{texts.loading}</span>
    </div>
  );
}
