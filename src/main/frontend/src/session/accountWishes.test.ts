import { expect, test } from 'vitest';
import { wishesIn } from './accountWishes';

test('an account wishes for what it has chosen', () => {
  const chosen = { quality: '720p', autoplay: false, rate: 1.5, captions: 'de', theme: 'dark' };
  expect(wishesIn(chosen)).toEqual({ quality: '720p', playNext: false, rate: 1.5, captions: 'de' });
});

test('no captions is a wish, too', () => {
  expect(wishesIn({ captions: 'off' })).toEqual({ captions: null });
});

test('what fits no player is left out', () => {
  expect(wishesIn({ quality: 7, rate: 900, captions: null })).toEqual({});
  expect(wishesIn(null)).toEqual({});
});
