import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import * as calls from '../api/calls';
import { isSignedIn, onSessionChange } from '../api/session';
import type { Media } from '../api/types';
import { secondsOf } from '../player/moments';
import type { Playhead } from '../player/Playhead';
import { forgetThisTab, keepPosition, resumeAt, stoppedAt, type Position } from '../player/resume';

/** Where playback begins: where the address says, else where one stopped. */
export interface Start {
  seconds: number;
  /** Whether it is where one stopped. */
  resumed: boolean;
}

onSessionChange(forgetThisTab);

const EVERY_MS = 10_000;

export function useStart(media: Media, playhead: Playhead): Start {
  const [params] = useSearchParams();
  const asked = secondsOf(params.get('t'));
  const [start] = useState<Start>(() => {
    const stopped = resumeAt(stoppedAt(media.id, ofSite(media)), media.duration);
    return asked !== null ? { seconds: asked, resumed: false } : { seconds: stopped, resumed: stopped > 0 };
  });
  // A link to a moment of what is already open.
  const [first] = useState(asked);
  useEffect(() => {
    if (asked !== null && asked !== first) {
      playhead.playFrom(asked);
    }
  }, [asked, first, playhead]);
  return start;
}

function ofSite({ position, watchedAt }: Media): Position | null {
  return position === null ? null : { seconds: position, at: Date.parse(watchedAt ?? '') || 0 };
}

/** Whoever is signed in is remembered by the site, others by this browser. */
function keep(id: string, time: number): void {
  keepPosition(id, time, !isSignedIn());
  if (isSignedIn()) {
    // The next time will do as well.
    calls.keepPosition(id, time).catch(() => undefined);
  }
}

/** Writes down every few seconds where one is, and when one leaves. */
export function useKeepPosition(media: Media, playhead: Playhead): void {
  const { id } = media;
  useEffect(() => {
    let kept = 0;
    const note = () => {
      const { last } = playhead;
      if (Math.abs(last - kept) > 1) {
        kept = last;
        keep(id, last);
      }
    };
    const timer = setInterval(note, EVERY_MS);
    addEventListener('pagehide', note);
    document.addEventListener('visibilitychange', note);
    return () => {
      note();
      clearInterval(timer);
      removeEventListener('pagehide', note);
      document.removeEventListener('visibilitychange', note);
    };
  }, [id, playhead]);
}
