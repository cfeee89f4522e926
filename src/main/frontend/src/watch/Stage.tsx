import { lazy, Suspense } from 'react';
import type { Media } from '../api/types';
import { useCurrent } from '../live/useProgress';
import { Poster } from '../media/Poster';
import { isFinal } from '../media/status';
import type { UpNext } from '../player/Ended';
import { prefer, usePreferences } from '../player/preferences';
import type { Playhead } from '../player/Playhead';
import { texts } from '../texts';
import { Failed } from './Failed';
import { Processing } from './Processing';
import { Resumed } from './Resumed';
import { useKeepPosition, useStart } from './useStart';

const Player = lazy(async () => ({ default: (await import('../player/Player')).Player }));
const Picture = lazy(async () => ({ default: (await import('./Picture')).Picture }));

interface StageProps {
  media: Media;
  mayEdit: boolean;
  playhead: Playhead;
  upNext?: UpNext;
}

/** The place of the picture. It has its size before there is anything to show. */
export function Stage(props: StageProps) {
  const { width, height, kind } = props.media;
  const shape = width && height ? { aspectRatio: `${width} / ${height}` } : undefined;
  return (
    <div className={`stage stage-${kind ?? 'video'}`} style={shape}>
      <Suspense fallback={<Poster media={props.media} />}>
        <Content {...props} />
      </Suspense>
    </div>
  );
}

function Content(props: StageProps) {
  const { media, mayEdit } = props;
  if (media.playable && media.playback.hls) {
    return <Film {...props} source={media.playback.hls} />;
  }
  if (media.playback.image) {
    return <Picture media={media} source={media.playback.image} />;
  }
  return media.status === 'failed' ? (
    <Failed media={media} mayRetry={mayEdit} />
  ) : (
    <Processing media={media} />
  );
}

function Film({ media, playhead, source, upNext }: StageProps & { source: string }) {
  const start = useStart(media, playhead);
  const { theatre } = usePreferences();
  useKeepPosition(media, playhead);
  return (
    <Player
      media={media}
      source={source}
      playhead={playhead}
      startAt={start.seconds}
      autoPlay
      upNext={upNext}
      theatre={{ on: theatre, toggle: () => prefer({ theatre: !theatre }) }}
      top={!isFinal(media) && <Growing media={media} />}
    >
      {start.resumed && <Resumed seconds={start.seconds} playhead={playhead} />}
    </Player>
  );
}

/** Tells that the film's end and its better renditions are still to come. */
function Growing({ media }: { media: Media }) {
  const { progress } = useCurrent(media);
  const words = texts.player;
  return (
    <span className="growing" title={words.growingHint}>
      {progress > 0 ? words.growingPercent(texts.media.percent(progress)) : words.growing}
    </span>
  );
}
