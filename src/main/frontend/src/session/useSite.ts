import { useQuery } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { texts } from '../texts';

export const siteKey = ['site'];

/** What the site tells everybody about itself. */
export function useSite() {
  const { data } = useQuery({ queryKey: siteKey, queryFn: calls.site, staleTime: 300_000 });
  return { site: data, name: data?.name ?? texts.product };
}
