import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as calls from '../../api/calls';
import { sentence } from '../../api/problem';
import type { Media } from '../../api/types';
import { loadTiles, tileStyle } from '../../cards/tiles';
import { mediaKey, mediaListKey } from '../../media/keys';
import { texts } from '../../texts';
import { clock } from '../../ui/format';
import { notify } from '../../ui/notices';

const CHOICES = 12;

/** The picture that stands for a film: one of its own, chosen by looking. */
export function PosterPicker({ media, storyboard }: { media: Media; storyboard: string }) {
  const queryClient = useQueryClient();
  const film = useQuery({
    queryKey: ['storyboard', media.id],
    queryFn: ({ signal }) => loadTiles(storyboard, CHOICES, signal),
    staleTime: Infinity,
    retry: false,
  });
  const choose = useMutation({
    mutationFn: (time: number) => calls.choosePoster(media.id, { time }),
    onSuccess: (changed) => {
      queryClient.setQueryData(mediaKey(media.id), changed);
      void queryClient.invalidateQueries({ queryKey: mediaListKey });
      notify(texts.edit.posterChosen);
    },
    onError: (error) => notify(sentence(error)),
  });
  return film.data ? (
    <div className="poster-choices" role="group" aria-label={texts.edit.poster}>
      {film.data.tiles.map((tile) => (
        <button
          key={tile.time}
          aria-label={texts.edit.posterAt(clock(tile.time))}
          disabled={choose.isPending}
          onClick={() => choose.mutate(tile.time)}
        >
          <span className="preview-tile" style={tileStyle(tile, film.data.sheets.get(tile.sheet)!)} />
        </button>
      ))}
    </div>
  ) : null;
}
