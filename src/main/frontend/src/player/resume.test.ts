import { expect, test } from 'vitest';
import { resumeAt, withPosition } from './resume';

test.each([
  [null, 600, 0],
  [4, 600, 0],
  [300, 600, 300],
  [595, 600, 0],
  [3550, 3600, 0],
  [300, null, 300],
])('who stopped at %s of %s s goes on at %d', (stopped, duration, at) =>
  expect(resumeAt(stopped, duration)).toBe(at),
);

test('only the latest positions are kept', () => {
  let positions = {};
  for (let i = 0; i < 250; i++) {
    positions = withPosition(positions, `media-${i}`, { seconds: i, at: i });
  }
  expect(Object.keys(positions)).toHaveLength(200);
  expect(positions).toHaveProperty('media-249');
  expect(positions).not.toHaveProperty('media-49');
});
