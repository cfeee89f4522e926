import '../../media/pictures.css';
import { useQuery } from '@tanstack/react-query';
import type { Media } from '../../api/types';
import { loadTiles, tileStyle } from '../../cards/tiles';
import { texts } from '../../texts';
import { clock } from '../../ui/format';
import { usePoster } from './usePoster';

const CHOICES = 12;

/** The picture that stands for a film: one of its own, chosen by looking. */
export function PosterPicker({ media, storyboard }: { media: Media; storyboard: string }) {
  const film = useQuery({
    queryKey: ['storyboard', media.id],
    queryFn: ({ signal }) => loadTiles(storyboard, CHOICES, signal),
    staleTime: Infinity,
    retry: false,
  });
  const choose = usePoster(media.id);
  return film.data ? (
    <div className="poster-choices" role="group" aria-label={texts.edit.poster}>
      {film.data.tiles.map((tile) => (
        <button
          key={tile.time}
          aria-label={texts.edit.posterAt(clock(tile.time))}
          disabled={choose.isPending}
          onClick={() => choose.mutate({ time: tile.time })}
        >
          <span className="preview-tile" style={tileStyle(tile, film.data.sheets.get(tile.sheet)!)} />
        </button>
      ))}
    </div>
  ) : null;
}
