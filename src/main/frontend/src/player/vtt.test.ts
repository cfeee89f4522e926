import { expect, test } from 'vitest';
import { chaptersVtt, cueAt, cuesOf } from './vtt';

const FILE = `WEBVTT

NOTE nobody reads this

1
00:01.000 --> 00:02.500 align:start
<v Ada>Hello &amp; <i>welcome</i>
to you

01:00:00.000 --> 01:00:01.000
Later
`;

test('cues have times in seconds and plain text on one line', () =>
  expect(cuesOf(FILE)).toEqual([
    { start: 1, end: 2.5, text: 'Hello & welcome to you' },
    { start: 3600, end: 3601, text: 'Later' },
  ]));

test('line ends of every system are read', () =>
  expect(cuesOf(FILE.replace(/\n/g, '\r\n'))).toHaveLength(2));

test('the cue of a time is the last that began', () => {
  const cues = cuesOf(FILE);
  expect([0, 1, 100, 3600].map((time) => cueAt(cues, time))).toEqual([-1, 0, 0, 1]);
});

test('chapters become a file that reads the same', () =>
  expect(cuesOf(chaptersVtt([{ start: 0, end: 59.9996, title: 'Peas & <carrots>' }]))).toEqual([
    { start: 0, end: 60, text: 'Peas & <carrots>' },
  ]));
