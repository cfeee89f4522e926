import { lazy, type ComponentType } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { HomePage } from '../home/HomePage';
import { NotFoundPage } from '../layout/NotFoundPage';
import { Shell } from '../layout/Shell';
import { RequireAccount } from '../session/RequireAccount';

/** Every page but the first one most people see is loaded when somebody goes there. */
const LoginPage = page(async () => (await import('../welcome/LoginPage')).LoginPage);
const RegisterPage = page(async () => (await import('../welcome/RegisterPage')).RegisterPage);
const ResetPage = page(async () => (await import('../welcome/ResetPage')).ResetPage);
const WatchPage = page(async () => (await import('../watch/WatchPage')).WatchPage);
const SharePage = page(async () => (await import('../share/SharePage')).SharePage);
const UploadPage = page(async () => (await import('../upload/UploadPage')).UploadPage);
const StudioPage = page(async () => (await import('../studio/StudioPage')).StudioPage);
const PlaylistsPage = page(async () => (await import('../playlists/PlaylistsPage')).PlaylistsPage);
const PlaylistPage = page(async () => (await import('../playlists/PlaylistPage')).PlaylistPage);
const HistoryPage = page(async () => (await import('../history/HistoryPage')).HistoryPage);
const EditPage = page(async () => (await import('../studio/edit/EditPage')).EditPage);
const AccountPage = page(async () => (await import('../account/AccountPage')).AccountPage);
const WebhooksPage = page(async () => (await import('../webhooks/WebhooksPage')).WebhooksPage);
const AdminPage = page(async () => (await import('../admin/AdminPage')).AdminPage);

function page(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load() }));
}

export function App() {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Shell />}>
          <Route index element={<HomePage />} />
          <Route path="login" element={<LoginPage />} />
          <Route path="register" element={<RegisterPage />} />
          <Route path="invite/:token" element={<RegisterPage />} />
          <Route path="reset/:token" element={<ResetPage />} />
          <Route path="watch/:id" element={<WatchPage />} />
          <Route path="share/:token" element={<SharePage />} />
          <Route path="playlists/:id" element={<PlaylistPage />} />
          <Route element={<RequireAccount />}>
            <Route path="upload" element={<UploadPage />} />
            <Route path="studio" element={<StudioPage />} />
            <Route path="studio/media/:id" element={<EditPage />} />
            <Route path="playlists" element={<PlaylistsPage />} />
            <Route path="history" element={<HistoryPage />} />
            <Route path="account" element={<AccountPage />} />
            <Route path="account/webhooks" element={<WebhooksPage />} />
          </Route>
          <Route element={<RequireAccount role="admin" />}>
            <Route path="admin/:section?" element={<AdminPage />} />
          </Route>
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
