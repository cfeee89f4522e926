// The index of a storyboard: WebVTT whose cues name parts of pictures (Media Fragments, 4.2.2).

/** One picture of a storyboard: a part of a sheet, in pixels. */
export interface Tile {
  sheet: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** When it is seen, in seconds. */
  time: number;
}

const START = /^[\d:.]+ -->/;
const CUE = /^(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)$/;

/** The tiles in their order; `base` is the address of the index. Lines that are no tile are left out. */
export function tilesOf(index: string, base: string): Tile[] {
  let time = 0;
  return index.split(/\r?\n/).flatMap((line) => {
    time = START.test(line) ? secondsOf(line) : time;
    const found = CUE.exec(line.trim());
    if (!found) {
      return [];
    }
    const [x, y, width, height] = found.slice(2).map(Number) as [number, number, number, number];
    return [{ sheet: new URL(found[1]!, base).href, x, y, width, height, time }];
  });
}

/** "01:02:03.500 --> …" begins at 3723.5 seconds. */
function secondsOf(timing: string): number {
  const [seconds = 0, minutes = 0, hours = 0] = timing
    .split(' ')[0]!
    .split(':')
    .map(Number)
    .reverse();
  return hours * 3600 + minutes * 60 + seconds;
}

/** At most so many of them, evenly spread. */
export function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(all.length, count) }, (_, i) => all[Math.floor(i * step)]!);
}
