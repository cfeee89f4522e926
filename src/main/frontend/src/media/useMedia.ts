import { useMutation, useQuery, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import * as calls from '../api/calls';
import type { Media, MediaEdit, MediaPage } from '../api/types';
import { mediaKey, mediaListKey } from './keys';
import { isFinal } from './status';

const POLL_MS = 5000;

/**
 * One media. Events tell of changes at once; polling is for those who get none.
 *
 * @param grant of whoever opened a share
 */
export function useMedia(id: string, grant?: string | null) {
  const queryClient = useQueryClient();
  return useQuery({
    queryKey: mediaKey(id),
    queryFn: () => calls.getMedia(id, grant),
    placeholderData: () => asListed(queryClient, id),
    refetchInterval: ({ state }) => (state.data && isFinal(state.data) ? false : POLL_MS),
  });
}

/** What a list told about it already: its page is there at once. */
function asListed(queryClient: QueryClient, id: string): Media | undefined {
  return queryClient
    .getQueriesData<InfiniteData<MediaPage>>({ queryKey: mediaListKey })
    .flatMap(([, list]) => list?.pages ?? [])
    .flatMap((page) => page.items)
    .find((media) => media.id === id);
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
