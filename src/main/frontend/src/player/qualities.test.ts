import { expect, test } from 'vitest';
import { levelOf, qualitiesOf, saverCap } from './qualities';

const level = (width: number, height: number, bitrate: number) => ({ width, height, bitrate, name: '' });
const ladder = [level(426, 240, 4e5), level(854, 480, 12e5), level(720, 1280, 2e6), level(1920, 1080, 5e6)];

test('qualities are named by their short side, the best first', () =>
  expect(qualitiesOf(ladder).map(({ name }) => name)).toEqual(['1080p', '720p', '480p', '240p']));

test('a quality in two codecs is offered once, by its better bitrate', () =>
  expect(qualitiesOf([level(1280, 720, 9e5), level(1280, 720, 2e6)])).toEqual([{ name: '720p', bitrate: 2e6 }]));

test('a chosen quality is found again, or is automatic', () => {
  expect(levelOf(ladder, '480p')).toBe(1);
  expect(levelOf(ladder, '2160p')).toBe(-1);
});

test('who saves data gets 480p at most, or the least there is', () => {
  expect(saverCap(ladder)).toBe(1);
  expect(saverCap(ladder.slice(2))).toBe(0);
});
