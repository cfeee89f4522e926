import { expect, test } from 'vitest';
import { pieces } from './marked';

test('a text is cut where its marks begin and end', () => {
  expect(pieces('big buck bunny', [{ start: 4, end: 8 }])).toEqual([
    { text: 'big ', marked: false },
    { text: 'buck', marked: true },
    { text: ' bunny', marked: false },
  ]);
});

test('marks that overlap or lie outside lose nothing of the text', () => {
  const cut = pieces('bunny', [
    { start: 0, end: 3 },
    { start: 2, end: 4 },
    { start: 4, end: 99 },
  ]);

  expect(cut.map((piece) => piece.text).join('')).toBe('bunny');
  expect(cut.every((piece) => piece.marked)).toBe(true);
});

test('without marks there is one piece, and none of an empty text', () => {
  expect(pieces('bunny', [])).toEqual([{ text: 'bunny', marked: false }]);
  expect(pieces('', [])).toEqual([]);
});
