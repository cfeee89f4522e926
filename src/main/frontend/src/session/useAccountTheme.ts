import { useEffect } from 'react';
import { themes, wear } from './theme';
import { useSession } from './useSession';

/** A theme that was chosen in another browser is worn in this one, too. */
export function useAccountTheme(): void {
  const { account } = useSession();
  const chosen = (account?.preferences as { theme?: unknown } | undefined)?.theme;
  useEffect(() => {
    const theme = themes.find((each) => each === chosen);
    if (theme) {
      wear(theme);
    }
  }, [chosen]);
}
