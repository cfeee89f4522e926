import { expect, test } from 'vitest';
import { spread, tilesOf } from './storyboard';

const INDEX = `WEBVTT

00:00:00.000 --> 00:00:01.000
storyboard-0.jpg#xywh=0,0,160,90

00:00:01.000 --> 00:00:02.000
storyboard-0.jpg#xywh=160,0,160,90
`;

test('tiles are read in their order, with addresses beside the index', () => {
  const tiles = tilesOf(INDEX, 'https://site/streams/a/1/storyboard.vtt');

  expect(tiles).toHaveLength(2);
  expect(tiles[1]).toEqual({
    sheet: 'https://site/streams/a/1/storyboard-0.jpg',
    x: 160,
    y: 0,
    width: 160,
    height: 90,
    time: 1,
  });
});

test('what is no tile is left out', () => {
  expect(tilesOf('WEBVTT\n\nNOTE nothing\n', 'https://site/')).toEqual([]);
});

test('a few are taken from many, from the first on', () => {
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
});

test('few stay as they are', () => {
  expect(spread([1, 2], 4)).toEqual([1, 2]);
});
