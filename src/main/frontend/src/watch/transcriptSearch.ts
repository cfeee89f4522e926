import type { Cue } from '../player/vtt';

/** The cues that contain all words that were searched for; all of them where nothing was. */
export function found(cues: Cue[], search: string): Cue[] {
  const words = wordsOf(search);
  return cues.filter(({ text }) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  });
}

/** A text cut where the words stand that were searched for, so that they can be marked. */
export function splitAt(text: string, search: string): { text: string; hit: boolean }[] {
  const words = wordsOf(search);
  const folded = fold(text);
  if (words.length === 0 || folded.length !== text.length) {
    return [{ text, hit: false }];
  }
  const parts = [];
  let end = 0;
  for (let hit = nextHit(folded, words, 0); hit; hit = nextHit(folded, words, end)) {
    parts.push({ text: text.slice(end, hit.at), hit: false });
    end = hit.at + hit.length;
    parts.push({ text: text.slice(hit.at, end), hit: true });
  }
  return [...parts, { text: text.slice(end), hit: false }].filter((part) => part.text !== '');
}

/** The first of some words from a place on, the longest of those that begin there. */
function nextHit(text: string, words: string[], from: number) {
  return words
    .map((word) => ({ at: text.indexOf(word, from), length: word.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.length - a.length)[0];
}

function wordsOf(search: string): string[] {
  return fold(search).split(/\s+/).filter(Boolean);
}

/** Case and accents do not matter. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
