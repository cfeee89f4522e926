import { expect, test } from 'vitest';
import { isUnfinished } from './unfinished';

test.each([
  [null, 100, false],
  [2, 100, false],
  [50, 100, true],
  [97, 100, false],
  [50, null, false],
])('at %s of %s seconds, being in the middle of it is %s', (position, duration, expected) =>
  expect(isUnfinished({ position, duration })).toBe(expected),
);
