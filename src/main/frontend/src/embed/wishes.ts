import { secondsOf } from '../player/moments';

/** What the embedding page asks for in the address. */
export interface Wishes {
  autoPlay: boolean;
  muted: boolean;
  /** In seconds. */
  start: number;
}

/** Reads `?autoplay=1&muted=1&start=90`; `t` is as good as `start`. */
export function wishesOf(search: string): Wishes {
  const params = new URLSearchParams(search);
  const wished = (name: string) => /^(|1|true|yes)$/i.test(params.get(name) ?? 'no');
  return {
    autoPlay: wished('autoplay'),
    muted: wished('muted'),
    start: secondsOf(params.get('start') ?? params.get('t')) ?? 0,
  };
}
