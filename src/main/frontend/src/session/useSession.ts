import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import * as calls from '../api/calls';
import { isSignedIn, onSessionChange } from '../api/session';
import type { Account } from '../api/types';

const KEY = ['me'];

export interface Session {
  /** Null for an anonymous visitor, and while it is still being asked for. */
  account: Account | null;
  /** Somebody is signed in, but it is not known yet who. */
  pending: boolean;
}

/** Who is looking at the page. */
export function useSession(): Session {
  const signedIn = useSyncExternalStore(onSessionChange, isSignedIn);
  const { data, isPending } = useQuery({ queryKey: KEY, queryFn: calls.me, enabled: signedIn });
  return { account: signedIn ? (data ?? null) : null, pending: signedIn && isPending };
}

/** Shows an edited account everywhere at once. */
export function useShowAccount(): (account: Account) => void {
  const queryClient = useQueryClient();
  return (account) => queryClient.setQueryData(KEY, account);
}
