import { useQuery } from '@tanstack/react-query';
import * as calls from '../api/calls';
import type { Media, Playlist } from '../api/types';

const FRESH_MS = 300_000;

/** What goes with a media, what fits best first. */
export function useRelated(id: string): Media[] | undefined {
  const { data } = useQuery({
    queryKey: ['media', 'related', id],
    queryFn: () => calls.relatedMedia(id),
    staleTime: FRESH_MS,
  });
  return data?.items;
}

/** The playlist that one watches, if any; pending until it is known. */
export function usePlaylist(id: string | null): { playlist?: Playlist; pending: boolean } {
  const { data, isLoading } = useQuery({
    queryKey: ['playlist', id],
    queryFn: () => calls.getPlaylist(id!),
    enabled: id !== null,
    retry: false,
    staleTime: FRESH_MS,
  });
  return { playlist: data, pending: isLoading };
}
