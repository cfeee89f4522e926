import type { Mark } from '../api/types';

export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * A text cut at its marks, in order; they are counted in UTF-16 units, the end is behind. Marks that overlap or lie outside count as far as
 * they fit.
 */
export function pieces(text: string, marks: readonly Mark[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, text.length);
    if (start < end) {
      cut.push({ text: text.slice(at, start), marked: false });
      cut.push({ text: text.slice(start, end), marked: true });
      at = end;
    }
  }
  cut.push({ text: text.slice(at), marked: false });
  return cut.filter((piece) => piece.text !== '');
}
