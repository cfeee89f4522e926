import Hls, { type ErrorData, type Level } from 'hls.js';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { prefer, preferences, usePreferences } from './preferences';
import { AUTO, levelOf, qualitiesOf, SAVER, saverCap, type Quality } from './qualities';
import { troubleOf, type Trouble } from './trouble';

const HLS_TYPE = 'application/vnd.apple.mpegurl';
const REPAIRS = 3;

export interface AudioChoice {
  index: number;
  label: string;
}

export interface HlsPlayback {
  qualities: Quality[];
  /** What was chosen: "auto", "saver" or a quality's name. */
  chosen: string;
  /** The name of the quality that plays now. */
  playing: string | null;
  audioTracks: AudioChoice[];
  audioTrack: number;
  trouble: Trouble | null;
  /** For the curious only; null where the browser plays by itself. */
  hls: Hls | null;
  choose: (quality: string) => void;
  chooseAudio: (index: number) => void;
  restart: () => void;
}

/**
 * Plays an HLS source in a video element.
 *
 * @param source changes with each answer of the server where it carries a ticket; only a new
 *   `version` loads it again, at the position where one is
 * @param startAt in seconds, where the first version begins
 */
export function useHls(
  video: RefObject<HTMLVideoElement | null>,
  source: string,
  version: string,
  startAt: number,
): HlsPlayback {
  const [hls, setHls] = useState<Hls | null>(null);
  const [levels, setLevels] = useState<Level[]>([]);
  const chosen = usePreferences().quality;
  const [playing, setPlaying] = useState(-1);
  const [audioTracks, setAudioTracks] = useState<AudioChoice[]>([]);
  const [audioTrack, setAudioTrack] = useState(-1);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [starts, setStarts] = useState(0);
  const first = useRef(true);

  useEffect(() => {
    const element = video.current!;
    const position = first.current ? startAt : element.currentTime;
    first.current = false;
    setTrouble(null);
    if (playsByItself(element)) {
      return playNatively(element, source, position, setTrouble);
    }
    if (!Hls.isSupported()) {
      return setTrouble('unsupported');
    }
    const wasPlaying = !element.paused;
    const next = new Hls({
      // Our segments are fMP4 already, so a worker would have nothing to do.
      enableWorker: false,
      capLevelToPlayerSize: true,
      backBufferLength: 90,
      startPosition: position || -1,
      // Captions come beside the stream, also those that it lists for other players.
      enableWebVTT: false,
      renderTextTracksNatively: false,
    });
    next.on(Hls.Events.MANIFEST_PARSED, (_, data) => {
      setLevels(data.levels);
      apply(next, preferences().quality, 'at once');
      if (wasPlaying) {
        void element.play().catch(() => undefined);
      }
    });
    next.on(Hls.Events.LEVEL_SWITCHED, (_, data) => setPlaying(data.level));
    next.on(Hls.Events.AUDIO_TRACKS_UPDATED, (_, data) =>
      setAudioTracks(data.audioTracks.map(({ name, lang }, index) => ({ index, label: name || lang || '' }))),
    );
    next.on(Hls.Events.AUDIO_TRACK_SWITCHED, (_, data) => setAudioTrack(data.id));
    next.on(Hls.Events.ERROR, repair(next, setTrouble));
    next.loadSource(source);
    next.attachMedia(element);
    setHls(next);
    return () => next.destroy();
    // The source is read when the version changes.
  }, [video, version, starts]);

  // Before there are levels, nothing is to be changed: what is chosen holds from the first one on.
  useEffect(() => {
    if (hls && hls.levels.length > 0) {
      apply(hls, chosen, 'next');
    }
  }, [hls, chosen]);

  return {
    qualities: qualitiesOf(levels),
    chosen,
    playing: qualitiesOf(levels.slice(playing, playing + 1))[0]?.name ?? null,
    audioTracks,
    audioTrack,
    trouble,
    hls,
    choose: (quality) => prefer({ quality }),
    chooseAudio: (index) => {
      if (hls) {
        hls.audioTrack = index;
      }
    },
    restart: () => setStarts((count) => count + 1),
  };
}

/** Makes a choice hold. What is not there is as good as automatic. */
function apply(hls: Hls, quality: string, when: 'at once' | 'next'): void {
  hls.capLevelToPlayerSize = quality !== SAVER;
  hls.autoLevelCapping = quality === SAVER ? saverCap(hls.levels) : -1;
  const level = quality === AUTO || quality === SAVER ? -1 : levelOf(hls.levels, quality);
  if (when === 'next') {
    hls.nextLevel = level;
  } else {
    hls.loadLevel = level;
  }
}

/** Only Safari's own player is better than ours. */
function playsByItself(element: HTMLVideoElement): boolean {
  const safari = /^((?!chrome|chromium|android).)*safari/i.test(navigator.userAgent);
  return safari && element.canPlayType(HLS_TYPE) !== '';
}

function playNatively(
  element: HTMLVideoElement,
  source: string,
  position: number,
  tell: (trouble: Trouble) => void,
): () => void {
  const wasPlaying = !element.paused;
  const start = () => {
    element.currentTime = position;
    if (wasPlaying) {
      void element.play().catch(() => undefined);
    }
  };
  const fail = () => tell(navigator.onLine ? 'broken' : 'offline');
  element.addEventListener('loadedmetadata', start, { once: true });
  element.addEventListener('error', fail);
  element.src = source;
  return () => {
    element.removeEventListener('loadedmetadata', start);
    element.removeEventListener('error', fail);
    element.removeAttribute('src');
  };
}

/** What stops playback is tried again a few times before people are told. */
function repair(hls: Hls, tell: (trouble: Trouble) => void) {
  let repairs = 0;
  return (_: string, error: ErrorData) => {
    if (!error.fatal) {
      return;
    }
    const trouble = troubleOf(error, navigator.onLine);
    if (repairs++ >= REPAIRS || trouble === 'gone' || trouble === 'unsupported') {
      hls.destroy();
      tell(trouble);
    } else if (error.type === Hls.ErrorTypes.MEDIA_ERROR) {
      hls.recoverMediaError();
    } else {
      hls.startLoad();
    }
  };
}
