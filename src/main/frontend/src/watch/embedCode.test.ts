import { expect, test } from 'vitest';
import { embedCode } from './embedCode';

const film = { id: 'abc', title: 'A "good" <film>', width: 1920, height: 1080, kind: 'video' } as const;

test('the code shows the media in its shape, from a second on', () =>
  expect(embedCode(film, 'https://site', 12.7)).toMatch(
    /^<iframe src="https:\/\/site\/embed\/abc\?start=12" width="640" height="360" title="A &quot;good&quot; &lt;film>"/,
  ));
