import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Media } from '../api/types';
import { useProgress } from '../live/useProgress';
import { mediaKey } from '../media/keys';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { QualityMenu } from './QualityMenu';
import { useHls } from './useHls';

/** Plays a media's stream. Loaded, with hls.js, only where something plays. */
export function Player({ media, source }: { media: Media; source: string }) {
  const video = useRef<HTMLVideoElement>(null);
  const queryClient = useQueryClient();
  const hls = useHls(video, source, `${media.id}/${useLadderGrowth(media.id)}`);
  const startAgain = async () => {
    // The old address may have expired.
    await queryClient.invalidateQueries({ queryKey: mediaKey(media.id) });
    hls.restart();
  };
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
          <Button icon="retry" onClick={() => void startAgain()}>
            {texts.tryAgain}
          </Button>
        </div>
      ) : (
        <QualityMenu hls={hls} />
      )}
    </>
  );
}

/** By how much the ladder has grown while one watches: hls.js reads the master playlist only once. */
function useLadderGrowth(id: string): number {
  const version = useProgress(id)?.ladderVersion;
  const first = useRef(version);
  first.current ??= version;
  return version === undefined || first.current === undefined ? 0 : version - first.current;
}
