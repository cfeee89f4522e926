// Who is signed in. The access token lives in memory only; the refresh token is an HttpOnly cookie.
// All tabs share one cookie that changes with each use, so only one tab refreshes at a time and
// tells the others its new token.

import { problemFrom, unreachable } from './problem';
import { store, stored } from './storage';
import type { Tokens } from './types';

/** Not a secret: whether asking for a refresh is worth a request. */
const HINT = 'marquee.signed-in';
const EARLY_MS = 30_000;

type News = { token: string; until: number } | 'signed-out';

let token: string | null = null;
let validUntil = 0;
let refreshing: Promise<void> | null = null;

const listeners = new Set<() => void>();
const tabs = new BroadcastChannel('marquee-session');
tabs.onmessage = (event: MessageEvent<News>) => take(event.data);

export function isSignedIn(): boolean {
  return stored(HINT) !== null;
}

/** Calls back whenever somebody signs in or out, in this tab or another. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A token that is good for the next request, or null for an anonymous visitor. */
export async function freshToken(): Promise<string | null> {
  if (isSignedIn() && Date.now() > validUntil - EARLY_MS) {
    await refresh();
  }
  return token;
}

/** Gets another token after the server refused this one. */
export async function replaceToken(refused: string): Promise<string | null> {
  if (token === refused) {
    validUntil = 0;
    await refresh();
  }
  return token;
}

export function signedIn(tokens: Tokens): void {
  tell({ token: tokens.accessToken, until: Date.now() + tokens.expiresIn * 1000 });
}

export function signedOut(): void {
  tell('signed-out');
}

function tell(news: News): void {
  tabs.postMessage(news);
  take(news);
}

function take(news: News): void {
  const before = isSignedIn();
  if (news === 'signed-out') {
    token = null;
    validUntil = 0;
    store(HINT, null);
  } else {
    token = news.token;
    validUntil = news.until;
    store(HINT, 'yes');
  }
  if (before !== isSignedIn()) {
    listeners.forEach((listener) => listener());
  }
}

function refresh(): Promise<void> {
  refreshing ??= oneTabAtATime(askForToken).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  // Browsers offer locks only over HTTPS and on localhost.
  return navigator.locks ? navigator.locks.request('marquee-refresh', work) : work();
}

async function askForToken(): Promise<void> {
  if (Date.now() < validUntil - EARLY_MS) {
    return; // Another tab was quicker.
  }
  const response = await fetch('/api/v1/auth/refresh', { method: 'POST' }).catch(() => {
    throw unreachable();
  });
  if (response.ok) {
    signedIn((await response.json()) as Tokens);
  } else if (response.status === 401) {
    signedOut();
  } else {
    throw problemFrom(response.status, await response.text());
  }
}
