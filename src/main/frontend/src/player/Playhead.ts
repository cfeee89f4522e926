import { useSyncExternalStore } from 'react';

const NEWS = ['timeupdate', 'seeking', 'seeked', 'durationchange', 'emptied'] as const;

/** Lets what stands beside the player follow it and move it. */
export class Playhead {
  private video: HTMLVideoElement | null = null;
  private readonly listeners = new Set<() => void>();

  /** Where the video is, in seconds. */
  get time(): number {
    return this.video?.currentTime ?? 0;
  }

  /** Where it was last, also when the video is gone. */
  last = 0;

  attach(video: HTMLVideoElement): () => void {
    this.video = video;
    const remember = () => {
      this.last = video.currentTime || this.last;
    };
    const tell = () => this.listeners.forEach((listener) => listener());
    NEWS.forEach((name) => video.addEventListener(name, tell));
    video.addEventListener('timeupdate', remember);
    return () => {
      NEWS.forEach((name) => video.removeEventListener(name, tell));
      video.removeEventListener('timeupdate', remember);
      this.video = null;
    };
  }

  /** Goes to a second, and plays on from there. */
  playFrom(seconds: number): void {
    if (this.video) {
      this.video.currentTime = seconds;
      void this.video.play().catch(() => undefined);
      this.video.closest<HTMLElement>('media-controller')?.scrollIntoView({ block: 'nearest' });
    }
  }

  readonly onMove = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** Something that follows from the time, asked for again whenever the time changes. */
export function useAtTime<T extends string | number | boolean | null>(
  playhead: Playhead,
  of: (time: number) => T,
): T {
  return useSyncExternalStore(playhead.onMove, () => of(playhead.time));
}
