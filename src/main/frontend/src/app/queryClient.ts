import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem';
import { onSessionChange } from '../api/session';

const RETRIES = 2;

/** The server's state as this tab knows it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 20_000, retry: mayRetry },
  },
});

/** Only what may pass by itself is asked again: no connection, or a server in trouble. */
function mayRetry(failures: number, error: unknown): boolean {
  const passing = error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
  return passing && failures < RETRIES;
}

// What one account saw is nothing for the next. By then, pages that need an account are gone: they
// would ask again, in nobody's name.
onSessionChange(() => setTimeout(() => void queryClient.resetQueries()));
