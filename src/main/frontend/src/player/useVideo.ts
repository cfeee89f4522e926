import { useEffect, useState, type RefObject } from 'react';
import type { Media } from '../api/types';
import { prefer, preferences, usePreferences } from './preferences';

/** Keeps volume and speed from film to film. */
export function useRemembered(video: RefObject<HTMLVideoElement | null>, muted: boolean): void {
  useEffect(() => {
    const element = video.current!;
    const { volume, rate, muted: wasMuted } = preferences();
    element.volume = Math.min(1, Math.max(0, volume));
    element.muted = muted || wasMuted;
    element.defaultPlaybackRate = rate;
    element.playbackRate = rate;
    // Another site's wish for silence is nobody's preference.
    const keepVolume = () =>
      prefer({ volume: element.volume, ...(!muted && { muted: element.muted }) });
    const keepRate = () => {
      element.defaultPlaybackRate = element.playbackRate;
      prefer({ rate: element.playbackRate });
    };
    element.addEventListener('volumechange', keepVolume);
    element.addEventListener('ratechange', keepRate);
    return () => {
      element.removeEventListener('volumechange', keepVolume);
      element.removeEventListener('ratechange', keepRate);
    };
  }, [video, muted]);

  const { rate } = usePreferences();
  useEffect(() => {
    const element = video.current!;
    if (element.playbackRate !== rate) {
      element.playbackRate = rate;
    }
  }, [video, rate]);
}

export interface CaptionChoice {
  /** The language shown, or null. */
  shown: string | null;
  show: (language: string | null) => void;
  /** Shows the captions that were shown last, or hides them; tells the language then shown. */
  toggle: () => string | null;
}

/** Shows the captions of one language, the one that was chosen last where there is one. */
export function useCaptions(
  video: RefObject<HTMLVideoElement | null>,
  captions: Media['captions'],
): CaptionChoice {
  const wanted = usePreferences().captions;
  const shown = matching(captions, wanted);
  useEffect(() => {
    const element = video.current!;
    const apply = () => {
      const tracks = [...element.textTracks].filter(({ kind }) => /subtitles|captions/.test(kind));
      // Safari adds those of the stream: the same ones again.
      const wantedTrack = tracks.find(({ language }) => language === shown);
      for (const track of tracks) {
        track.mode = track === wantedTrack ? 'showing' : 'disabled';
      }
    };
    apply();
    element.textTracks.addEventListener('addtrack', apply);
    return () => element.textTracks.removeEventListener('addtrack', apply);
  }, [video, captions, shown]);

  const show = (language: string | null) => prefer({ captions: language });
  return {
    shown,
    show,
    toggle: () => {
      const next = shown === null ? (matching(captions, navigator.language) ?? captions[0]?.language ?? null) : null;
      show(next);
      return next;
    },
  };
}

/** The captions of a language, or of another variety of it: "en" for "en-GB". */
function matching(captions: Media['captions'], wanted: string | null): string | null {
  const base = wanted?.split('-')[0];
  const found =
    captions.find(({ language }) => language === wanted) ??
    captions.find(({ language }) => language.split('-')[0] === base);
  return found?.language ?? null;
}

/** Whether something of a media element is true, kept up to date by its events. */
export function useVideoState<T>(
  video: RefObject<HTMLVideoElement | null>,
  events: readonly string[],
  of: (element: HTMLVideoElement) => T,
  before: T,
): T {
  const [state, setState] = useState(before);
  const names = events.join(' ');
  useEffect(() => {
    const element = video.current!;
    const update = () => setState(of(element));
    update();
    const list = names.split(' ');
    list.forEach((name) => element.addEventListener(name, update));
    return () => list.forEach((name) => element.removeEventListener(name, update));
    // What is asked of the element does not change.
  }, [video, names]);
  return state;
}
