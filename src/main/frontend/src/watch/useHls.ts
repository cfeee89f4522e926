import Hls, { type ErrorData, type Level } from 'hls.js';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { texts } from '../texts';

/** Lets the player choose the quality by itself. */
export const AUTO = -1;

const HLS_TYPE = 'application/vnd.apple.mpegurl';
const REPAIRS = 3;

const withoutStream: ReadonlySet<string> = new Set([
  Hls.ErrorDetails.MANIFEST_LOAD_ERROR,
  Hls.ErrorDetails.MANIFEST_LOAD_TIMEOUT,
  Hls.ErrorDetails.MANIFEST_PARSING_ERROR,
  Hls.ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR,
]);

export interface Quality {
  index: number;
  name: string;
}

export interface HlsPlayback {
  levels: Quality[];
  /** What was chosen: a level's index, or AUTO. */
  chosen: number;
  /** The level that plays now, or AUTO while none does. */
  playing: number;
  failed: string | null;
  choose: (index: number) => void;
  restart: () => void;
}

/**
 * Plays an HLS source in a video element.
 *
 * @param source changes with each answer of the server where it carries a ticket; only a new
 *   `version` loads it again, at the position where one is
 */
export function useHls(
  video: RefObject<HTMLVideoElement | null>,
  source: string,
  version: string,
): HlsPlayback {
  const [hls, setHls] = useState<Hls | null>(null);
  const [levels, setLevels] = useState<Quality[]>([]);
  const [chosen, setChosen] = useState(AUTO);
  const [playing, setPlaying] = useState(AUTO);
  const [failed, setFailed] = useState<string | null>(null);
  const [starts, setStarts] = useState(0);
  const wanted = useRef<string | null>(null);

  useEffect(() => {
    const element = video.current!;
    setFailed(null);
    if (playsByItself(element)) {
      return playNatively(element, source);
    }
    if (!Hls.isSupported()) {
      return setFailed(texts.watch.noPlayer);
    }
    const wasPlaying = !element.paused;
    const next = new Hls({
      // Our segments are fMP4 already, so a worker would have nothing to do.
      enableWorker: false,
      capLevelToPlayerSize: true,
      startPosition: element.currentTime || -1,
    });
    next.on(Hls.Events.MANIFEST_PARSED, (_, data) => {
      const available = qualities(data.levels);
      const kept = available.find(({ name }) => name === wanted.current)?.index ?? AUTO;
      setLevels(available);
      setChosen(kept);
      next.nextLevel = kept;
      if (wasPlaying) {
        void element.play();
      }
    });
    next.on(Hls.Events.LEVEL_SWITCHED, (_, data) => setPlaying(data.level));
    next.on(Hls.Events.ERROR, repair(next, setFailed));
    next.loadSource(source);
    next.attachMedia(element);
    setHls(next);
    return () => next.destroy();
    // The source is read when the version changes.
  }, [video, version, starts]);

  return {
    levels,
    chosen,
    playing,
    failed,
    choose: (index) => {
      setChosen(index);
      wanted.current = levels.find((level) => level.index === index)?.name ?? null;
      if (hls) {
        hls.nextLevel = index;
      }
    },
    restart: () => setStarts((count) => count + 1),
  };
}

/** Only Safari's own player is better than ours. */
function playsByItself(element: HTMLVideoElement): boolean {
  const safari = /^((?!chrome|chromium|android).)*safari/i.test(navigator.userAgent);
  return safari && element.canPlayType(HLS_TYPE) !== '';
}

function playNatively(element: HTMLVideoElement, source: string): () => void {
  element.src = source;
  return () => element.removeAttribute('src');
}

/** The best first; the short side names it, as people say "720p" of an upright film too. */
function qualities(levels: Level[]): Quality[] {
  return levels
    .map(({ width, height, name, bitrate }, index) => ({
      index,
      bitrate,
      name: width && height ? `${Math.min(width, height)}p` : (name ?? ''),
    }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.bitrate - a.bitrate);
}

/** What stops playback is tried again a few times before people are told. */
function repair(hls: Hls, tell: (sentence: string) => void) {
  let repairs = 0;
  return (_: string, error: ErrorData) => {
    if (!error.fatal) {
      return;
    }
    if (repairs++ >= REPAIRS || withoutStream.has(error.details)) {
      hls.destroy();
      tell(texts.watch.playFailed);
    } else if (error.type === Hls.ErrorTypes.MEDIA_ERROR) {
      hls.recoverMediaError();
    } else {
      hls.startLoad();
    }
  };
}
