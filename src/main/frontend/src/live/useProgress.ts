import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from '../api/events';
import type { Media, Progress } from '../api/types';
import { mediaKey, mediaListKey } from '../media/keys';

const progressKey = (id: string) => ['progress', id];

/** How far a media is, as told by the server while somebody listens. */
export function useProgress(id: string): Progress | undefined {
  return useQuery<Progress>({ queryKey: progressKey(id), enabled: false, gcTime: 60_000 }).data;
}

/** Follows one media until it is finished; `id` is null for nothing to follow. */
export function useFollowMedia(id: string | null): void {
  useFollow(id && `/media/${id}/events`);
}

/** Follows all media of the signed-in account; for pages that list them. */
export function useFollowMine(wanted: boolean): void {
  useFollow(wanted ? '/events' : null);
}

function useFollow(path: string | null): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (path) {
      return listen(path, ({ name, data }) => {
        if (name === 'progress') {
          take(queryClient, JSON.parse(data) as Progress);
        }
      });
    }
  }, [queryClient, path]);
}

function take(queryClient: QueryClient, now: Progress): void {
  const before = queryClient.getQueryData<Progress>(progressKey(now.id));
  queryClient.setQueryData(progressKey(now.id), now);
  const media = queryClient.getQueryData<Media>(mediaKey(now.id));
  const known = before ?? (media && { ...media, ladderVersion: now.ladderVersion });
  if (!known || changesMoreThanProgress(known, now)) {
    void queryClient.invalidateQueries({ queryKey: mediaKey(now.id) });
    void queryClient.invalidateQueries({ queryKey: mediaListKey });
  }
}

function changesMoreThanProgress(
  before: Pick<Progress, 'status' | 'playable' | 'ladderVersion'>,
  now: Progress,
): boolean {
  return (
    before.status !== now.status ||
    before.playable !== now.playable ||
    before.ladderVersion !== now.ladderVersion
  );
}
