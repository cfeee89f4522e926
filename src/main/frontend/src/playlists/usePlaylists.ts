import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import type { Playlist, PlaylistEdit } from '../api/types';
import { notify } from '../ui/notices';

const LISTS = ['playlists', 'list'];
const one = (id: string) => ['playlists', 'one', id];

/** One's own playlists, the newest first. */
export function useOwnPlaylists() {
  return useInfiniteQuery({
    queryKey: LISTS,
    queryFn: ({ pageParam }) => calls.listPlaylists('me', pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function usePlaylist(id: string) {
  return useQuery({ queryKey: one(id), queryFn: () => calls.getPlaylist(id) });
}

export function useMakePlaylist() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (edit: PlaylistEdit) => calls.makePlaylist(edit),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: LISTS }),
  });
}

/** What its owner may do with a playlist. */
export function usePlaylistActions(id: string) {
  const queryClient = useQueryClient();
  const onError = (error: Error) => {
    notify(sentence(error));
    void queryClient.invalidateQueries({ queryKey: one(id) });
  };
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ['playlists'] });
  return {
    edit: useMutation({
      mutationFn: (edit: PlaylistEdit) => calls.editPlaylist(id, edit),
      onSuccess,
      onError,
    }),
    remove: useMutation({ mutationFn: () => calls.deletePlaylist(id), onSuccess, onError }),
    /** The new order is seen at once, and taken back if the site does not take it. */
    arrange: useMutation({
      mutationFn: (items: NonNullable<Playlist['items']>) =>
        calls.setPlaylistItems(id, items.map((media) => media.id)),
      onMutate: (items) =>
        queryClient.setQueryData<Playlist>(one(id), (before) => before && { ...before, items }),
      onError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: LISTS }),
    }),
  };
}
