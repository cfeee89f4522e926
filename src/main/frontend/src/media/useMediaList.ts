import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { mediaListKey } from './keys';

/** A list that grows page by page; while the filter changes, the old result stays. */
export function useMediaList(filter: calls.MediaFilter) {
  return useInfiniteQuery({
    queryKey: [...mediaListKey, filter],
    queryFn: ({ pageParam, signal }) => calls.listMedia(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: 'always',
  });
}

export type MediaList = ReturnType<typeof useMediaList>;
