import { useCallback, useRef, useState, type RefObject } from 'react';
import { texts } from '../texts';
import type { PlayerIconName } from './icons';
import { timeOf } from './moments';
import type { Command } from './shortcuts';
import { SPEEDS } from './speeds';

/** What a command did, for the overlay that tells it. */
export interface Said {
  icon: PlayerIconName;
  text: string;
  side: 'start' | 'middle' | 'end';
  /** Grows, so that the same words are shown anew. */
  count: number;
}

interface Actions {
  captions: () => string | null;
  theatre?: () => void;
  help: () => void;
}

const FRAME_S = 1 / 30;
const words = texts.player;

/** Does what keys and gestures ask for, and tells what it did. */
export function useCommands(
  video: RefObject<HTMLVideoElement | null>,
  frameRate: number | null,
  actions: Actions,
) {
  const [said, setSaid] = useState<Said | null>(null);
  const latest = useRef(actions);
  latest.current = actions;
  const say = useCallback((icon: PlayerIconName, text: string, side: Said['side'] = 'middle') => {
    setSaid((before) => ({ icon, text, side, count: (before?.count ?? 0) + 1 }));
  }, []);

  const run = useCallback(
    (command: Command) => {
      const element = video.current;
      if (element) {
        perform(command, element, 1 / (frameRate ?? 1 / FRAME_S), latest.current, say);
      }
    },
    [video, frameRate, say],
  );
  return { run, said };
}

type Say = (icon: PlayerIconName, text: string, side?: Said['side']) => void;

function perform(command: Command, video: HTMLVideoElement, frame: number, actions: Actions, say: Say) {
  switch (command.do) {
    case 'play':
      return play(video, say);
    case 'seek':
      return seek(video, command.by, say);
    case 'seekTo':
      video.currentTime = command.fraction * lastSecond(video);
      return say('ahead', timeOf(video.currentTime));
    case 'frame':
      video.pause();
      video.currentTime = within(video, video.currentTime + command.by * frame);
      return say('frame', words.frame(command.by));
    case 'speed':
      video.playbackRate = nextSpeed(video.playbackRate, command.by);
      return say('speed', words.rate(video.playbackRate));
    case 'volume':
      video.muted = false;
      video.volume = Math.min(1, Math.max(0, Math.round((video.volume + command.by) * 100) / 100));
      return say(video.volume > 0 ? 'loud' : 'silent', words.percent(video.volume));
    case 'mute':
      video.muted = !video.muted;
      return say(video.muted ? 'silent' : 'loud', video.muted ? words.muted : words.unmuted);
    case 'captions': {
      const language = actions.captions();
      return say('captions', language ? words.captionsOn(languageName(language)) : words.captionsOff);
    }
    case 'fullscreen':
      return toggleFullscreen(video);
    case 'pip':
      return void togglePip(video);
    case 'theatre':
      return actions.theatre?.();
    case 'help':
      return actions.help();
  }
}

function play(video: HTMLVideoElement, say: Say) {
  if (video.paused) {
    void video.play().catch(() => undefined);
    say('play', words.playing);
  } else {
    video.pause();
    say('pause', words.paused);
  }
}

function seek(video: HTMLVideoElement, by: number, say: Say) {
  video.currentTime = within(video, video.currentTime + by);
  say(by < 0 ? 'rewind' : 'ahead', words.seconds(by), by < 0 ? 'start' : 'end');
}

function within(video: HTMLVideoElement, seconds: number): number {
  return Math.min(lastSecond(video), Math.max(0, seconds));
}

function lastSecond(video: HTMLVideoElement): number {
  const { seekable, duration } = video;
  const end = seekable.length > 0 ? seekable.end(seekable.length - 1) : duration;
  return Number.isFinite(end) ? end : 0;
}

function nextSpeed(now: number, by: 1 | -1): number {
  const faster = SPEEDS.filter((speed) => (by > 0 ? speed > now + 0.01 : speed < now - 0.01));
  return (by > 0 ? faster[0] : faster.at(-1)) ?? now;
}

export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

function toggleFullscreen(video: HTMLVideoElement) {
  // The same way as the button's, which knows what each browser wants.
  video.closest('media-controller')?.querySelector<HTMLElement>('media-fullscreen-button')?.click();
}

async function togglePip(video: HTMLVideoElement) {
  if (document.pictureInPictureElement) {
    await document.exitPictureInPicture();
  } else if (document.pictureInPictureEnabled) {
    await video.requestPictureInPicture().catch(() => undefined);
  }
}
