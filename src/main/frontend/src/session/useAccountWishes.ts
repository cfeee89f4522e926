import { useEffect } from 'react';
import { store, stored } from '../api/storage';
import { prefer } from '../player/preferences';
import { wishesIn } from './accountWishes';
import { useSession } from './useSession';

const TAKEN_OVER = 'marquee.wishes';

/**
 * What the account's settings say holds in each of its browsers, until something else is chosen in
 * the player of one: there, it holds again as soon as the settings change.
 */
export function useAccountWishes(): void {
  const { account } = useSession();
  const wishes = JSON.stringify(account ? { of: account.id, ...wishesIn(account.preferences) } : null);
  useEffect(() => {
    if (account && stored(TAKEN_OVER) !== wishes) {
      prefer(wishesIn(account.preferences));
      store(TAKEN_OVER, wishes);
    }
  }, [account, wishes]);
}
