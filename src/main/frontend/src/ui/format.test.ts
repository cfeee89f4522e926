import { expect, test } from 'vitest';
import { age, bytes, clock, roughly } from './format';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [4_139_823, '4.1 MB'],
  [15_400_000, '15 MB'],
  [2_000_000_000, '2 GB'],
])('%i bytes read as %s', (count, text) => expect(bytes(count)).toBe(text));

test.each([
  [0, '0:00'],
  [0.3, '0:01'],
  [30.02, '0:30'],
  [65, '1:05'],
  [3725, '1:02:05'],
])('%d seconds of film read as %s', (seconds, text) => expect(clock(seconds)).toBe(text));

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [100, '2 min'],
  [7200, '2 h'],
])('%d seconds to wait read as %s', (seconds, text) => expect(roughly(seconds)).toBe(text));

test.each([
  [5, 'just now'],
  [90, '1 minute ago'],
  [86_400, 'yesterday'],
  [86_400 * 15, '2 weeks ago'],
])('%d seconds ago read as %s', (seconds, text) => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  expect(age(new Date(now - seconds * 1000).toISOString(), now)).toBe(text);
});
