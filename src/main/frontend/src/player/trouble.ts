import type { ErrorData } from 'hls.js';

/** Why nothing plays, as far as people can do something about it. */
export type Trouble = 'offline' | 'gone' | 'unsupported' | 'broken';

type Failure = Pick<ErrorData, 'details' | 'type'> & { response?: { code?: number } };

export function troubleOf({ details, type, response }: Failure, online: boolean): Trouble {
  if (/incompatible|codecs|AddCodec/i.test(details)) {
    return 'unsupported';
  }
  if (type !== 'networkError') {
    return 'broken';
  }
  if ([401, 403, 404, 410].includes(response?.code ?? 0)) {
    return 'gone';
  }
  return online ? 'broken' : 'offline';
}
