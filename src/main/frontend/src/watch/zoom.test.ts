import { expect, test } from 'vitest';
import { moved, WHOLE, zoomed } from './zoom';

test('the point under the pointer stays where it is', () => {
  const view = zoomed(WHOLE, 2, 25, 0);
  expect(view).toEqual({ scale: 2, x: -25, y: 0 });
});

test('the picture never leaves its frame', () => {
  expect(moved(WHOLE, 30, 30)).toEqual(WHOLE);
  expect(moved(zoomed(WHOLE, 2, 0, 0), 500, 0).x).toBe(50);
  expect(zoomed(zoomed(WHOLE, 4, 50, 50), 0.01, 0, 0)).toEqual(WHOLE);
});
