import { useEffect, useReducer, type RefObject } from 'react';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';
import type { HlsPlayback } from './useHls';

interface StatsProps {
  video: RefObject<HTMLVideoElement | null>;
  hls: HlsPlayback;
  onClose: () => void;
}

const EVERY_MS = 1000;
const words = texts.player.nerds;

/** Numbers for the curious, each second anew. */
export function Stats({ video, hls, onClose }: StatsProps) {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(again, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const rows = video.current ? numbers(video.current, hls) : [];
  return (
    <section className="player-stats" aria-label={texts.player.stats}>
      <button className="icon-button" aria-label={texts.close} onClick={onClose}>
        <Icon name="close" />
      </button>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function numbers(video: HTMLVideoElement, { hls, playing }: HlsPlayback): [string, string][] {
  const level = hls && hls.currentLevel >= 0 ? hls.levels[hls.currentLevel] : undefined;
  const { droppedVideoFrames, totalVideoFrames } = video.getVideoPlaybackQuality();
  const rows: [string, string | null][] = [
    [words.picture, `${video.videoWidth} × ${video.videoHeight}`],
    [words.window, `${video.clientWidth} × ${video.clientHeight} @ ${devicePixelRatio.toFixed(1)}`],
    [words.rendition, level ? `${playing ?? ''}, ${mega(level.bitrate)}` : words.native],
    [words.codecs, level ? [level.videoCodec, level.audioCodec].filter(Boolean).join(', ') : null],
    [words.bandwidth, hls && Number.isFinite(hls.bandwidthEstimate) ? mega(hls.bandwidthEstimate) : null],
    [words.buffer, `${bufferAhead(video).toFixed(1)} s`],
    [words.dropped, `${droppedVideoFrames} / ${totalVideoFrames}`],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

function mega(bits: number): string {
  return `${(bits / 1_000_000).toFixed(2)} Mbit/s`;
}

function bufferAhead({ buffered, currentTime }: HTMLVideoElement): number {
  for (let i = 0; i < buffered.length; i++) {
    if (buffered.start(i) <= currentTime && currentTime <= buffered.end(i)) {
      return buffered.end(i) - currentTime;
    }
  }
  return 0;
}
