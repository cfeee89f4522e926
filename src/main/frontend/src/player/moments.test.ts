import { expect, test } from 'vitest';
import { atSecond, secondsOf, timeOf } from './moments';

test.each([
  ['90', 90],
  ['90s', 90],
  ['1m30s', 90],
  ['1h', 3600],
  ['1h2m3s', 3723],
  ['1:30', 90],
  ['1:02:03', 3723],
  ['12.5', 12.5],
  [null, null],
  ['', null],
  ['soon', null],
  ['-5', null],
  ['1:99', null],
])('%s means %s seconds', (text, seconds) => expect(secondsOf(text)).toBe(seconds));

test.each([
  [0.9, '0:00'],
  [1.9, '0:01'],
  [59.99, '0:59'],
  [3725, '1:02:05'],
])('second %d is %s', (seconds, text) => expect(timeOf(seconds)).toBe(text));

test('a link begins at a second, and loses an older one', () => {
  expect(atSecond('https://site/watch/a?list=b', 75.8)).toBe('https://site/watch/a?list=b&t=75');
  expect(atSecond('https://site/watch/a?t=9', 0)).toBe('https://site/watch/a');
});
