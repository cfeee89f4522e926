import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { listen } from '../api/events';
import type { Media, Progress } from '../api/types';
import { mediaKey, mediaListKey } from '../media/keys';
import { isFinal } from '../media/status';

const progressKey = (id: string) => ['progress', id];

/** How far a media is, as told by the server while somebody listens. */
export function useProgress(id: string): Progress | undefined {
  return useQuery<Progress>({ queryKey: progressKey(id), enabled: false, gcTime: 60_000 }).data;
}

/** Where a media is now: as the server last told, by whichever way. */
export function useCurrent(media: Media): Pick<Progress, 'status' | 'progress' | 'stage' | 'secondsLeft'> {
  const live = useProgress(media.id);
  const stage = media.status === 'processing' ? 'queued' : media.status;
  return live && !isFinal(media) ? live : { ...media, stage };
}

/** Follows one media until it is finished; whoever opened a share does so by its grant. */
export function useFollowMedia(media: Media | undefined): void {
  const path = media && `/media/${media.id}/events${media.grant ? `?grant=${media.grant}` : ''}`;
  useFollow(path && !isFinal(media) ? path : null);
}

/** Follows all media of the signed-in account; for pages that list them. */
export function useFollowMine(wanted: boolean): void {
  useFollow(wanted ? '/events' : null);
}

/** Tabs that nobody looks at do not listen: browsers allow few connections to one site. */
function useFollow(path: string | null): void {
  const queryClient = useQueryClient();
  const seen = useSyncExternalStore(onVisibility, isVisible);
  useEffect(() => {
    if (path && seen) {
      return listen(path, ({ name, data }) => {
        if (name === 'progress') {
          take(queryClient, JSON.parse(data) as Progress);
        }
      });
    }
  }, [queryClient, path, seen]);
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

function isVisible(): boolean {
  return document.visibilityState === 'visible';
}

function take(queryClient: QueryClient, now: Progress): void {
  const before = queryClient.getQueryData<Progress>(progressKey(now.id));
  queryClient.setQueryData(progressKey(now.id), now);
  const media = queryClient.getQueryData<Media>(mediaKey(now.id));
  const known =
    before ??
    (media && {
      ...media,
      ladderVersion: now.ladderVersion,
      poster: media.playback.poster !== null,
    });
  if (!known || changesMoreThanProgress(known, now)) {
    void queryClient.invalidateQueries({ queryKey: mediaKey(now.id) });
    void queryClient.invalidateQueries({ queryKey: mediaListKey });
  }
}

function changesMoreThanProgress(
  before: Pick<Progress, 'status' | 'playable' | 'ladderVersion' | 'poster'>,
  now: Progress,
): boolean {
  return (
    before.status !== now.status ||
    before.playable !== now.playable ||
    before.ladderVersion !== now.ladderVersion ||
    before.poster !== now.poster
  );
}
