// Reads the cues of a WebVTT file (W3C WebVTT), as far as a transcript needs them.

export interface Cue {
  start: number;
  end: number;
  /** Plain text, on one line. */
  text: string;
}

const TIMES = /^((?:\d+:)?\d{2}:\d{2}\.\d{3})\s+-->\s+((?:\d+:)?\d{2}:\d{2}\.\d{3})/;

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};

export function cuesOf(vtt: string): Cue[] {
  return vtt
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => TIMES.test(line));
      const times = at < 0 ? null : TIMES.exec(lines[at]!);
      const text = plain(lines.slice(at + 1).join(' '));
      return times && text ? [{ start: clock(times[1]!), end: clock(times[2]!), text }] : [];
    });
}

/** The cue that is said at a time, or the last one before it; -1 before the first. */
export function cueAt(cues: Cue[], time: number): number {
  return cues.findLastIndex((cue) => cue.start <= time);
}

/** The file for chapters, which browsers take from a text track only. */
export function chaptersVtt(chapters: { start: number; end: number; title: string }[]): string {
  const cues = chapters.map(
    ({ start, end, title }) =>
      `${stamp(start)} --> ${stamp(end)}\n${title.replace(/&/g, '&amp;').replace(/</g, '&lt;') || '–'}`,
  );
  return ['WEBVTT', ...cues].join('\n\n');
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

function clock(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

function stamp(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds * 1000));
  const parts = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60];
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return `${clock}:${((whole % 60_000) / 1000).toFixed(3).padStart(6, '0')}`;
}
