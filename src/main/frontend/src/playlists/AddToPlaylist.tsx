import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import { texts } from '../texts';
import { notify } from '../ui/notices';
import { useOwnPlaylists } from './usePlaylists';

/** Puts media at the end of a playlist; those that are in it already stay where they are. */
export function AddToPlaylist({ ids, onDone }: { ids: string[]; onDone?: () => void }) {
  const list = useOwnPlaylists();
  const queryClient = useQueryClient();
  const add = useMutation({
    mutationFn: async (playlist: string) => {
      const { items } = await calls.getPlaylist(playlist);
      const before = (items ?? []).map((media) => media.id);
      return calls.setPlaylistItems(playlist, [...new Set([...before, ...ids])]);
    },
    onSuccess: ({ title }) => {
      notify(texts.playlists.added(title));
      onDone?.();
      void queryClient.invalidateQueries({ queryKey: ['playlists'] });
    },
    onError: (error) => notify(sentence(error)),
  });
  const playlists = list.data?.pages.flatMap((page) => page.items) ?? [];
  return playlists.length === 0 ? null : (
    <select
      className="input select select-small"
      aria-label={texts.playlists.addTo}
      value=""
      disabled={add.isPending}
      onChange={({ target }) => add.mutate(target.value)}
    >
      <option value="" disabled>
        {texts.playlists.addTo}
      </option>
      {playlists.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
