// Every call of the HTTP API that this UI makes, by the names of docs/api.md.

import { get, getFile, patch, post, put, putFile, remove, send } from './http';
import { signedIn, signedOut } from './session';
import type {
  Account,
  AccountEdit,
  AccountPage,
  ActivityPage,
  ApiToken,
  ApiTokenPage,
  DeliveryPage,
  DirectUpload,
  Inspection,
  Invitation,
  Kind,
  Media,
  MediaEdit,
  MediaPage,
  OneTimeLink,
  Overview,
  Playlist,
  PlaylistEdit,
  PlaylistPage,
  Pull,
  Pulls,
  Registration,
  SentPart,
  Settings,
  Share,
  SharePreview,
  ShareWish,
  Shares,
  SignedInPage,
  Site,
  Statistics,
  Status,
  Tokens,
  Webhook,
  WebhookDelivery,
  WebhookPage,
  WebhookWish,
} from './types';

export interface MediaFilter {
  q?: string;
  kind?: Kind;
  owner?: string;
  tag?: string;
  status?: Status;
  /** Without what one has seen to its end. */
  unwatched?: boolean;
  sort?: string;
}

const PAGE_SIZE = 24;

export const site = () => get<Site>('/site');

export async function login(email: string, password: string): Promise<void> {
  signedIn(await post<Tokens>('/auth/login', { email, password }));
}

export async function register(registration: Registration): Promise<void> {
  await post<Account>('/auth/register', registration);
  await login(registration.email, registration.password);
}

export async function logout(): Promise<void> {
  await post<void>('/auth/logout').finally(signedOut);
}

export const resetPassword = (token: string, password: string) =>
  post<void>('/auth/reset', { token, password });

export const me = () => get<Account>('/users/me');
export const editMe = (edit: { displayName?: string; avatarId?: string; preferences?: Record<string, unknown> }) =>
  patch<Account>('/users/me', edit);
export const changePassword = (currentPassword: string, newPassword: string, revokeTokens: boolean) =>
  post<void>('/users/me/password', { currentPassword, newPassword, revokeTokens });
/** Says who one is once more, before what the server asks that for. */
export const confirmPassword = (password: string) => post<void>('/auth/confirm', { password });
export async function deleteMe(password: string): Promise<void> {
  await confirmPassword(password);
  await remove('/users/me');
  signedOut();
}

export const listSessions = () => get<SignedInPage>('/users/me/sessions');
export const endSession = (id: string) => remove(`/users/me/sessions/${id}`);
export const endOtherSessions = () => remove('/users/me/sessions');

export const listTokens = () => get<ApiTokenPage>('/users/me/tokens');
export const makeToken = (name: string, expiresAt?: string) =>
  post<ApiToken>('/users/me/tokens', { name, expiresAt });
export const deleteToken = (id: string) => remove(`/users/me/tokens/${id}`);

export const listWebhooks = () => get<WebhookPage>('/webhooks');
export const makeWebhook = (wish: WebhookWish) => post<Webhook>('/webhooks', wish);
export const deleteWebhook = (id: string) => remove(`/webhooks/${id}`);
/** Tells an address again that was given up. */
export const enableWebhook = (id: string) => post<Webhook>(`/webhooks/${id}/enable`);
export const pingWebhook = (id: string) => post<WebhookDelivery>(`/webhooks/${id}/ping`);
export const listDeliveries = (id: string, cursor: string | null) =>
  get<DeliveryPage>(`/webhooks/${id}/deliveries`, { cursor, limit: 10 });

export const history = (cursor: string | null, signal?: AbortSignal) =>
  get<MediaPage>('/users/me/history', { cursor, limit: PAGE_SIZE }, signal);
export const forgetWatched = (id: string) => remove(`/users/me/history/${id}`);
export const forgetHistory = () => remove('/users/me/history');

export const listMedia = (filter: MediaFilter, cursor: string | null, signal?: AbortSignal) =>
  get<MediaPage>('/media', { ...filter, cursor, limit: PAGE_SIZE }, signal);
/** With the grant that opening a share was answered with, what is shared. */
export const getMedia = (id: string, grant?: string | null) =>
  get<Media>(`/media/${id}`, { grant });
export const editMedia = (id: string, edit: MediaEdit) => patch<Media>(`/media/${id}`, edit);
export const deleteMedia = (id: string) => remove(`/media/${id}`);
/** Also while the page is being left. */
export const keepPosition = (id: string, seconds: number) =>
  send(`/media/${id}/position`, {
    method: 'PUT',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ seconds }),
  });
export const relatedMedia = (id: string) => get<MediaPage>(`/media/${id}/related`);
export const getPlaylist = (id: string) => get<Playlist>(`/playlists/${id}`);

export const listShares = (id: string) => get<Shares>(`/media/${id}/shares`);
export const share = (id: string, wish: ShareWish) => post<Share>(`/media/${id}/shares`, wish);
export const revokeShare = (id: string, share: string) => remove(`/media/${id}/shares/${share}`);
export const lookAtShare = (token: string) => get<SharePreview>(`/shares/${token}`);
/** Counts as a view. */
export const openShare = (token: string, password?: string) =>
  post<Media>(`/shares/${token}`, { password });
export const retryMedia = (id: string) => post<Media>(`/media/${id}/retry`);

export const putCaption = (id: string, language: string, label: string, text: string) =>
  putFile<Media>(`/media/${id}/captions/${language}`, text, 'text/vtt', { label });
export const deleteCaption = (id: string, language: string) =>
  remove(`/media/${id}/captions/${language}`);

export const beginDirectUpload = (
  { name, size, type }: File,
  { title, description, visibility }: MediaEdit,
) =>
  post<DirectUpload>('/uploads/direct', {
    fileName: name,
    size,
    contentType: type,
    title,
    description,
    visibility,
  });
export const completeDirectUpload = (id: string, parts: SentPart[]) =>
  post<Media>(`/uploads/direct/${id}/complete`, { parts });
export const cancelDirectUpload = (id: string) => remove(`/uploads/direct/${id}`);

/** Files that the site fetches from other servers; the id is that of the media. */
export const listPulls = () => get<Pulls>('/uploads/pull');
export const beginPull = (url: string) => post<Pull>('/uploads/pull', { url });
export const followPull = (id: string) => get<Pull>(`/uploads/pull/${id}`);
/** Stops it, and forgets it; a media that came of it stays. */
export const forgetPull = (id: string) => remove(`/uploads/pull/${id}`);

export const listAccounts = (cursor: string | null) =>
  get<AccountPage>('/admin/users', { cursor });
export const editAccount = (id: string, edit: AccountEdit) =>
  patch<Account>(`/admin/users/${id}`, edit);
export const invite = (invitation: Invitation) =>
  post<OneTimeLink>('/admin/users', invitation);
export const overview = () => get<Overview>('/admin/overview');
export const settingsInForce = () => get<Settings>('/admin/settings');
export const nameSite = (name: string) => patch<Site>('/admin/site', { name });
export const setLogo = (image: File) => putFile<void>('/admin/site/logo', image, image.type);
export const removeLogo = () => remove('/admin/site/logo');
/** Lets this browser go to the job dashboard, which is no page of this UI. */
export const openJobDashboard = () => post<void>('/admin/dashboard');
export const resetLink = (id: string) =>
  post<OneTimeLink>(`/admin/users/${id}/reset`);

export interface ActivityFilter {
  kind?: string;
  account?: string;
  from?: string;
  until?: string;
}

export const listActivity = (filter: ActivityFilter, cursor: string | null) =>
  get<ActivityPage>('/admin/activity', { ...filter, cursor });
export const exportActivity = (filter: ActivityFilter) =>
  getFile('/admin/activity/export', { ...filter });
/** Compares what is stored with what should be; with `hashes` it reads every byte. */
export const inspect = (hashes: boolean) => post<Inspection>(`/admin/fsck?hashes=${hashes}`);

export const listPlaylists = (owner: string, cursor: string | null) =>
  get<PlaylistPage>('/playlists', { owner, cursor });
export const makePlaylist = (edit: PlaylistEdit) => post<Playlist>('/playlists', edit);
export const editPlaylist = (id: string, edit: PlaylistEdit) =>
  patch<Playlist>(`/playlists/${id}`, edit);
export const deletePlaylist = (id: string) => remove(`/playlists/${id}`);
export const setPlaylistItems = (id: string, mediaIds: string[]) =>
  put<Playlist>(`/playlists/${id}/items`, { mediaIds });

export const statistics = (id: string) => get<Statistics>(`/media/${id}/statistics`);

/** The picture at a time in seconds, or that of an image media. */
export type PosterChoice = { time: number } | { imageId: string };
export const choosePoster = (id: string, choice: PosterChoice) =>
  put<Media>(`/media/${id}/poster`, choice);
/** Goes back to the one that was made by itself. */
export const resetPoster = (id: string) => remove<Media>(`/media/${id}/poster`);

export const setAvatar = (image: File) =>
  putFile<Account>('/users/me/avatar', image, image.type);
export const removeAvatar = () => remove('/users/me/avatar');
