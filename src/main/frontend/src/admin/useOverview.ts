import { useQuery } from '@tanstack/react-query';
import * as calls from '../api/calls';

const EVERY_MS = 10_000;

/** How the site is at this moment. All panels share one answer. */
export function useOverview() {
  return useQuery({ queryKey: ['overview'], queryFn: calls.overview, refetchInterval: EVERY_MS });
}
