import { useEffect, useState } from 'react';
import { loadTiles, tileStyle, type Film } from './tiles';

const TILES = 16;
const TILE_MS = 550;
/** Whoever only passes by loads nothing. */
const LINGER_MS = 220;

/** What happens in a film, in a few pictures, one after the other. */
export function MovingPreview({ storyboard }: { storyboard: string }) {
  const [film, setFilm] = useState<Film | null>(null);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      // A film without pictures simply does not move.
      void loadTiles(storyboard, TILES, stop.signal).then(setFilm, () => undefined);
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
