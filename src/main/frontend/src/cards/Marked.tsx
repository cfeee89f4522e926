import type { Mark } from '../api/types';
import { pieces } from './marked';

/** A text in which the words of a search stand out. */
export function Marked({ text, marks = [] }: { text: string; marks?: readonly Mark[] }) {
  return pieces(text, marks).map((piece, index) =>
    piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
