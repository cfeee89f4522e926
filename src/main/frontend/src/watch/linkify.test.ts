import { expect, test } from 'vitest';
import { piecesOf } from './linkify';

const links = (text: string, duration: number | null = 600) =>
  piecesOf(text, duration).filter(({ href, seconds }) => href !== undefined || seconds !== undefined);

test.each([
  ['See https://example.org/a?b=c#d.', 'https://example.org/a?b=c#d'],
  ['(http://example.org/x)', 'http://example.org/x'],
  ['https://en.wikipedia.org/wiki/Film_(2012)', 'https://en.wikipedia.org/wiki/Film_(2012)'],
])('%s has one link', (text, href) => expect(links(text)).toEqual([{ text: href, href }]));

test.each(['javascript:alert(1)', 'see example.org', 'data:text/html,x', 'https://'])('%s has none', (text) =>
  expect(links(text)).toEqual([]),
);

test('times within the media are moments', () => {
  expect(links('0:00 Start, 1:30 middle, 1:02:03 after the end')).toEqual([
    { text: '0:00', seconds: 0 },
    { text: '1:30', seconds: 90 },
  ]);
  expect(links('At 1:30', null)).toEqual([]);
});

test('nothing of the text is lost', () => {
  const text = 'A <b>bold</b> claim: https://x.org/a, 0:10 and 12:61:00.';
  expect(piecesOf(text, 60).map((piece) => piece.text).join('')).toBe(text);
});
