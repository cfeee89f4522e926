import { expect, test } from 'vitest';
import { wishesIn } from './accountWishes';

test('reads what players are to do', () => {
  expect(wishesIn({ quality: '720p', autoplay: false, theme: 'dark' })).toEqual({
    quality: '720p',
    playNext: false,
  });
});

test('leaves alone what is not said, or not understood', () => {
  expect(wishesIn({ quality: 7 })).toEqual({});
  expect(wishesIn(null)).toEqual({});
});
