import { expect, test } from 'vitest';
import { read } from './preferences';

test('what was stored is found again', () =>
  expect(read('{"volume":0.5,"captions":"en"}')).toMatchObject({ volume: 0.5, captions: 'en', rate: 1 }));

test.each([null, '', 'no JSON', '{"volume":"loud","rate":null,"captions":7}'])(
  'what cannot be used is as good as nothing: %s',
  (text) => expect(read(text)).toMatchObject({ volume: 1, rate: 1, captions: null }),
);
