// Times as they stand in addresses and descriptions.

import { clock } from '../ui/format';

/** "90", "90s", "1m30s", "1h2m3s" or "1:02:03" → seconds; null for anything else. */
export function secondsOf(text: string | null): number | null {
  const value = text?.trim().toLowerCase() ?? '';
  if (/^\d+(\.\d+)?s?$/.test(value)) {
    return parseFloat(value);
  }
  const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(value);
  if (value && units) {
    const [, hours, minutes, seconds] = units;
    return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  }
  return /^\d{1,3}(:[0-5]?\d){1,2}$/.test(value)
    ? value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
    : null;
}

/** 3725.9 seconds → "1:02:05": the second that a moment lies in. */
export function timeOf(seconds: number): string {
  return seconds < 1 ? '0:00' : clock(Math.floor(seconds));
}

/** An address that begins at a second; a whole number, as people read it. */
export function atSecond(address: string, seconds: number): string {
  const url = new URL(address);
  if (seconds >= 1) {
    url.searchParams.set('t', String(Math.floor(seconds)));
  } else {
    url.searchParams.delete('t');
  }
  return url.href;
}
