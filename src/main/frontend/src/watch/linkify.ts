import { secondsOf } from '../player/moments';

/** A piece of a description: plain text, a link, or a moment of the media. */
export type Piece = { text: string; href?: string; seconds?: number };

// Addresses of the web only, and times such as 1:02 or 1:02:03.
const INTERESTING = /\bhttps?:\/\/[^\s<>"]+|(?<![\d:.])\d{1,3}(?::[0-5]\d){1,2}(?![\d:])/gi;
const CLOSING = /[.,;:!?'")\]}>]+$/;

/**
 * Finds links and moments in what somebody wrote.
 *
 * @param duration in seconds; later times are no moments
 */
export function piecesOf(text: string, duration: number | null): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(INTERESTING)) {
    const piece = pieceOf(match[0], duration);
    if (piece) {
      pieces.push({ text: text.slice(end, match.index) }, piece);
      end = match.index + piece.text.length;
    }
  }
  return [...pieces, { text: text.slice(end) }].filter((piece) => piece.text !== '');
}

function pieceOf(found: string, duration: number | null): Piece | null {
  if (!/^http/i.test(found)) {
    const seconds = secondsOf(found);
    return seconds !== null && duration !== null && seconds < duration ? { text: found, seconds } : null;
  }
  const text = withoutClosing(found);
  return URL.canParse(text) ? { text, href: new URL(text).href } : null;
}

/** A sentence's end is no part of an address, nor a bracket that was opened before it. */
function withoutClosing(address: string): string {
  const bare = address.replace(CLOSING, '');
  const opened = bare.split('(').length - bare.split(')').length;
  return opened === 1 && address[bare.length] === ')' ? `${bare})` : bare;
}
