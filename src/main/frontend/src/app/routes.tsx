import { createBrowserRouter } from 'react-router';
import { HomePage } from '../home/HomePage';
import { Shell } from '../layout/Shell';
import { CrashPage, NotFoundPage } from '../layout/NotFoundPage';
import { RequireAccount } from '../session/RequireAccount';

/** Every page but the first one most people see is loaded when somebody goes there. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <HomePage /> },
      page('login', async () => (await import('../welcome/LoginPage')).LoginPage),
      page('register', async () => (await import('../welcome/RegisterPage')).RegisterPage),
      page('invite/:token', async () => (await import('../welcome/RegisterPage')).RegisterPage),
      page('reset/:token', async () => (await import('../welcome/ResetPage')).ResetPage),
      page('watch/:id', async () => (await import('../watch/WatchPage')).WatchPage),
      {
        element: <RequireAccount />,
        children: [
          page('upload', async () => (await import('../upload/UploadPage')).UploadPage),
          page('studio', async () => (await import('../studio/StudioPage')).StudioPage),
          page('account', async () => (await import('../account/AccountPage')).AccountPage),
        ],
      },
      {
        element: <RequireAccount role="admin" />,
        children: [page('admin', async () => (await import('../admin/AdminPage')).AdminPage)],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);

function page(path: string, load: () => Promise<() => React.ReactNode>) {
  return { path, lazy: { Component: load } };
}
