import { expect, test } from 'vitest';
import { wishesOf } from './wishes';

test('nothing is begun, and nothing muted, unless asked for', () =>
  expect(wishesOf('')).toEqual({ autoPlay: false, muted: false, start: 0 }));

test.each(['?autoplay=1&muted=true&start=1m30s', '?autoplay&muted&start=90', '?muted=yes&autoplay=TRUE&t=90'])(
  '%s asks for all',
  (search) => expect(wishesOf(search)).toEqual({ autoPlay: true, muted: true, start: 90 }),
);

test('a no is a no', () =>
  expect(wishesOf('?autoplay=0&muted=false')).toMatchObject({ autoPlay: false, muted: false }));
