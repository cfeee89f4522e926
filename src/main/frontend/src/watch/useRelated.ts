import { useQuery } from '@tanstack/react-query';
import * as calls from '../api/calls';
import type { Media } from '../api/types';

const MOST = 12;

/** What goes with a media, what fits best first. */
export function useRelated(id: string): Media[] | undefined {
  const { data } = useQuery({
    queryKey: ['media', 'related', id],
    queryFn: () => calls.listMedia({ sort: 'newest' }, null),
    staleTime: 300_000,
  });
  return data?.items.filter((media) => media.id !== id && (media.playable || media.kind === 'image')).slice(0, MOST);
}
