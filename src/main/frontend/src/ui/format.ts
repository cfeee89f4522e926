// Numbers as people read them.

const LANGUAGE = 'en';

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** 4139823 → "4.1 MB" */
export function bytes(count: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(count, 1)) / 3), sizeUnits.length - 1);
  const value = count / 1000 ** power;
  return new Intl.NumberFormat(LANGUAGE, {
    style: 'unit',
    unit: sizeUnits[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value);
}

/** 3725 seconds → "1:02:05"; the shortest clip lasts a second. */
export function clock(seconds: number): string {
  const whole = seconds > 0 ? Math.max(1, Math.round(seconds)) : 0;
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  if (whole >= 3600) {
    parts.unshift(Math.floor(whole / 3600));
  }
  return parts.map((part, i) => (i === 0 ? `${part}` : `${part}`.padStart(2, '0'))).join(':');
}

/** How long one has to wait, roughly: 100 seconds → "2 min" */
export function roughly(seconds: number): string {
  if (seconds < 60) {
    return `${Math.max(1, Math.ceil(seconds))} s`;
  }
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

const ageUnits: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "3 days ago" */
export function age(time: string, now = Date.now()): string {
  const seconds = (now - Date.parse(time)) / 1000;
  const format = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' });
  const [unit, length] = ageUnits.find(([, length]) => seconds >= length) ?? ['second', 1];
  return unit === 'second' ? 'just now' : format.format(-Math.floor(seconds / length), unit);
}

export function dateTime(time: string): string {
  return new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(time),
  );
}

/** "2026-03-01" → "Mar 1, 2026" */
export function date(day: string): string {
  return new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(day),
  );
}
