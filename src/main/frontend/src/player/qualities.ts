import type { Level } from 'hls.js';

/** The player chooses the quality by itself. */
export const AUTO = 'auto';
/** It does so too, but keeps to small renditions. */
export const SAVER = 'saver';

const SAVER_HEIGHT = 480;

export interface Quality {
  /** As people call it, by its short side: "720p" of an upright film too. */
  name: string;
  bitrate: number;
}

type Size = Pick<Level, 'width' | 'height' | 'bitrate' | 'name'>;

/** The best first, each name once. */
export function qualitiesOf(levels: Size[]): Quality[] {
  const names = new Map<string, Quality>();
  for (const level of [...levels].sort((a, b) => b.bitrate - a.bitrate)) {
    const name = nameOf(level);
    if (name && !names.has(name)) {
      names.set(name, { name, bitrate: level.bitrate });
    }
  }
  return [...names.values()];
}

/** The level of a name, the best of several; -1 if there is none. */
export function levelOf(levels: Size[], name: string): number {
  return levels.findLastIndex((level) => nameOf(level) === name);
}

/** The highest level that saves data; the lowest one where all are large. */
export function saverCap(levels: Size[]): number {
  const small = levels.findLastIndex((level) => shortSide(level) <= SAVER_HEIGHT);
  return Math.max(0, small);
}

function nameOf(level: Size): string {
  const side = shortSide(level);
  return side > 0 ? `${side}p` : (level.name ?? '');
}

function shortSide({ width, height }: Size): number {
  return width && height ? Math.min(width, height) : 0;
}
