import { useRef } from 'react';
import type { Media } from '../api/types';
import { useProgress } from '../live/useProgress';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { QualityMenu } from './QualityMenu';
import { useHls } from './useHls';

/** Plays a media's stream. Loaded, with hls.js, only where something plays. */
export function Player({ media, source }: { media: Media; source: string }) {
  const video = useRef<HTMLVideoElement>(null);
  const ladderVersion = useProgress(media.id)?.ladderVersion ?? 0;
  const hls = useHls(video, source, `${media.id}/${ladderVersion}`);
  return (
    <>
      <video
        ref={video}
        controls
        autoPlay
        playsInline
        preload="metadata"
        poster={media.playback.poster ?? undefined}
        aria-label={texts.watch.player(media.title)}
      />
      {hls.failed ? (
        <div className="stage-message stage-over" role="alert">
          <p>{hls.failed}</p>
          <Button icon="retry" onClick={hls.restart}>
            {texts.tryAgain}
          </Button>
        </div>
      ) : (
        <QualityMenu hls={hls} />
      )}
    </>
  );
}
