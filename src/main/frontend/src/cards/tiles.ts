import { spread, tilesOf, type Tile } from './storyboard';

interface Sheet {
  width: number;
  height: number;
}

export interface Film {
  tiles: Tile[];
  sheets: Map<string, Sheet>;
}

/** Some pictures of a film, with the sheets they lie on. Throws where there are none. */
export async function loadTiles(
  storyboard: string,
  count: number,
  signal: AbortSignal,
): Promise<Film> {
  const answer = await fetch(storyboard, { signal });
  if (!answer.ok) {
    throw new Error(`The storyboard is not there: ${answer.status}`);
  }
  const tiles = spread(tilesOf(await answer.text(), answer.url), count);
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

/** Shows one tile of a sheet over the whole of a size container, whatever the shape of both. */
export function tileStyle({ sheet, x, y, width, height }: Tile, whole: Sheet) {
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
