import { expect, test } from 'vitest';
import { read } from './health';

test('what has a sentence is shown, with the least room on any disk', () => {
  const { things } = read({
    status: 'UP',
    components: {
      livenessState: { status: 'UP' },
      disk: {
        status: 'UP',
        details: { sentence: 'There is room.', '/a': { freeBytes: 7 }, '/b': { freeBytes: 5 } },
      },
      ffmpeg: { status: 'DOWN', details: { sentence: 'It does not start.' } },
    },
  });

  expect(things).toEqual([
    { name: 'disk', status: 'UP', sentence: 'There is room.', freeBytes: 5 },
    { name: 'ffmpeg', status: 'DOWN', sentence: 'It does not start.', freeBytes: null },
  ]);
});
