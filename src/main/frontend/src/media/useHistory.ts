import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { historyKey } from './keys';

/** What the account watched, the latest first. */
export function useHistory(enabled = true) {
  return useInfiniteQuery({
    queryKey: historyKey,
    queryFn: ({ pageParam, signal }) => calls.history(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
    enabled,
  });
}

export function useForgetHistory() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) => (id ? calls.forgetWatched(id) : calls.forgetHistory()),
    onSettled: () => queryClient.invalidateQueries({ queryKey: historyKey }),
  });
}
