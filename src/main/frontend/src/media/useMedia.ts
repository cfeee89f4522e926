import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as calls from '../api/calls';
import type { Media, MediaEdit } from '../api/types';
import { mediaKey, mediaListKey } from './keys';

const SLOW_POLL_MS = 10_000;

/** One media. Events tell of changes at once; polling is for networks that swallow them. */
export function useMedia(id: string) {
  return useQuery({
    queryKey: mediaKey(id),
    queryFn: () => calls.getMedia(id),
    refetchInterval: ({ state }) => (state.data && isFinal(state.data) ? false : SLOW_POLL_MS),
  });
}

export function isFinal({ status }: Pick<Media, 'status'>): boolean {
  return status === 'ready' || status === 'failed';
}

/** What its owner and admins may do with a media. */
export function useMediaActions(id: string) {
  const queryClient = useQueryClient();
  const show = (media: Media) => {
    queryClient.setQueryData(mediaKey(id), media);
    void queryClient.invalidateQueries({ queryKey: mediaListKey });
  };
  return {
    edit: useMutation({
      mutationFn: (edit: MediaEdit) => calls.editMedia(id, edit),
      onSuccess: show,
    }),
    retry: useMutation({
      mutationFn: () => calls.retryMedia(id),
      onSuccess: () => {
        queryClient.removeQueries({ queryKey: ['progress', id] });
        return Promise.all([
          queryClient.invalidateQueries({ queryKey: mediaKey(id) }),
          queryClient.invalidateQueries({ queryKey: mediaListKey }),
        ]);
      },
    }),
    remove: useMutation({
      mutationFn: () => calls.deleteMedia(id),
      onSuccess: () => {
        queryClient.removeQueries({ queryKey: mediaKey(id) });
        return queryClient.invalidateQueries({ queryKey: mediaListKey });
      },
    }),
  };
}
