import { expect, test } from 'vitest';
import { troubleOf } from './trouble';

const network = { type: 'networkError', details: 'fragLoadError' } as const;

test.each([
  [{ ...network, response: { code: 403 } }, true, 'gone'],
  [{ ...network, response: { code: 503 } }, true, 'broken'],
  [network, false, 'offline'],
  [{ type: 'mediaError', details: 'bufferAddCodecError' }, true, 'unsupported'],
  [{ type: 'mediaError', details: 'manifestIncompatibleCodecsError' }, true, 'unsupported'],
  [{ type: 'mediaError', details: 'bufferAppendError' }, true, 'broken'],
])('%o, online %s, is called %s', (failure, online, trouble) =>
  expect(troubleOf(failure as Parameters<typeof troubleOf>[0], online)).toBe(trouble),
);
