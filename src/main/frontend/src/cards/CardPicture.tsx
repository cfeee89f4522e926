import type { Media } from '../api/types';
import { useCurrent } from '../live/useProgress';
import { Poster } from '../media/Poster';
import { StatusBadge } from '../media/StatusBadge';
import { isUnfinished } from '../media/unfinished';
import { texts } from '../texts';
import { clock } from '../ui/format';
import { Icon } from '../ui/Icon';
import { MovingPreview } from './MovingPreview';

interface CardPictureProps {
  media: Media;
  /** Whether somebody looks at it closely: then it moves. */
  moving: boolean;
}

/** What a media looks like, how long it is, how far it is made and how far it was watched. */
export function CardPicture({ media, moving }: CardPictureProps) {
  const { storyboard } = media.playback;
  const seen = media.watched && !isUnfinished(media);
  return (
    <span className="card-picture">
      <Poster media={media} />
      {moving && storyboard && <MovingPreview storyboard={storyboard} />}
      <StatusBadge media={media} />
      {seen && (
        <span className="badge badge-watched">
          <Icon name="check" />
          {texts.home.watched}
        </span>
      )}
      {media.duration !== null && media.kind !== 'image' && (
        <span className="duration">{clock(media.duration)}</span>
      )}
      <Line media={media} seen={seen} />
    </span>
  );
}

/** A line at the lower edge: the making of its streams, or what of it was watched. */
function Line({ media, seen }: { media: Media; seen: boolean }) {
  const { status, progress } = useCurrent(media);
  if (status === 'processing') {
    return <progress className="card-line card-line-busy" value={progress} aria-label={texts.upload.processing} />;
  }
  const begun = media.position && media.duration && !seen;
  const watched = begun ? media.position! / media.duration! : 0;
  return watched > 0.01 ? (
    <progress className="card-line" value={Math.min(watched, 1)} aria-label={texts.home.watchedPart} />
  ) : null;
}
