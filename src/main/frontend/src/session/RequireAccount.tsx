import { Navigate, Outlet, useLocation } from 'react-router';
import type { Role } from '../api/types';
import { NotFoundPage } from '../layout/NotFoundPage';
import { Loading } from '../ui/Loading';
import { useSession } from './useSession';

/** Sends anonymous visitors to sign in, and back afterwards. */
export function RequireAccount({ role }: { role?: Role }) {
  const { account, pending } = useSession();
  const { pathname, search } = useLocation();
  if (pending) {
    return <Loading />;
  }
  if (!account) {
    return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return role === 'admin' && account.role !== 'admin' ? <NotFoundPage /> : <Outlet />;
}
