import { expect, test } from 'vitest';
import { found, splitAt } from './transcriptSearch';

const cue = (text: string) => ({ start: 0, end: 1, text });

test('case and accents do not matter', () =>
  expect(found([cue('Ein Café'), cue('Tee')], ' CAFE ')).toEqual([cue('Ein Café')]));

test('nothing searched for finds everything', () =>
  expect(found([cue('a'), cue('b')], '  ')).toHaveLength(2));

test('what was found is cut out, each time', () =>
  expect(splitAt('Nuts & nuts', 'nuts')).toEqual([
    { text: 'Nuts', hit: true },
    { text: ' & ', hit: false },
    { text: 'nuts', hit: true },
  ]));

test('all words must be said, in any order', () => {
  const cues = [cue('A lorry passes the bridge'), cue('A bridge')];
  expect(found(cues, 'bridge lorry')).toEqual([cues[0]]);
  expect(splitAt('Bridges and a bridge', 'bridge bridges').filter(({ hit }) => hit)).toEqual([
    { text: 'Bridges', hit: true },
    { text: 'bridge', hit: true },
  ]);
});
