import { useEffect, useState } from 'react';
import { spread, tilesOf, type Tile } from './storyboard';

const TILES = 16;
const TILE_MS = 550;
/** Whoever only passes by loads nothing. */
const LINGER_MS = 220;

interface Sheet {
  width: number;
  height: number;
}

/** What happens in a film, in a few pictures, one after the other. */
export function MovingPreview({ storyboard }: { storyboard: string }) {
  const [film, setFilm] = useState<{ tiles: Tile[]; sheets: Map<string, Sheet> } | null>(null);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      // A film without pictures simply does not move.
      void load(storyboard, stop.signal).then(setFilm, () => undefined);
    }, LINGER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [storyboard]);
  useEffect(() => {
    if (film) {
      const timer = setInterval(() => setAt((before) => (before + 1) % film.tiles.length), TILE_MS);
      return () => clearInterval(timer);
    }
  }, [film]);
  const tile = film?.tiles[at];
  return (
    tile && (
      <span className="preview" aria-hidden="true">
        <span className="preview-tile" style={tileStyle(tile, film.sheets.get(tile.sheet)!)} />
        <span className="preview-place" style={{ scale: `${(at + 1) / film.tiles.length} 1` }} />
      </span>
    )
  );
}

async function load(storyboard: string, signal: AbortSignal) {
  const answer = await fetch(storyboard, { signal });
  if (!answer.ok) {
    throw new Error(`The storyboard is not there: ${answer.status}`);
  }
  const tiles = spread(tilesOf(await answer.text(), answer.url), TILES);
  if (tiles.length < 2) {
    throw new Error('Nothing moves.');
  }
  const addresses = [...new Set(tiles.map((tile) => tile.sheet))];
  const sheets = await Promise.all(addresses.map(sizeOf));
  signal.throwIfAborted();
  return { tiles, sheets: new Map(addresses.map((address, i) => [address, sheets[i]!])) };
}

async function sizeOf(address: string): Promise<Sheet> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return { width: image.naturalWidth, height: image.naturalHeight };
}

/** Shows one tile of a sheet over the whole card, whatever the shape of both. */
function tileStyle({ sheet, x, y, width, height }: Tile, whole: Sheet) {
  const part = (place: number, all: number, one: number) =>
    all > one ? `${(place / (all - one)) * 100}%` : '0';
  return {
    width: `max(100cqw, ${(width / height) * 100}cqh)`,
    aspectRatio: `${width} / ${height}`,
    backgroundImage: `url("${sheet}")`,
    backgroundSize: `${(whole.width / width) * 100}% ${(whole.height / height) * 100}%`,
    backgroundPosition: `${part(x, whole.width, width)} ${part(y, whole.height, height)}`,
  };
}
