import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../session/useSession';
import { currentUploads, onUploads, type Upload } from './list';
import { beginFor } from './uploads';

/** The uploads of whoever is signed in; those of an earlier visit go on with it. */
export function useUploads(): readonly Upload[] {
  const { account, pending } = useSession();
  const id = account?.id ?? null;
  useEffect(() => {
    if (!pending) {
      void beginFor(id);
    }
  }, [id, pending]);
  return useSyncExternalStore(onUploads, currentUploads);
}
