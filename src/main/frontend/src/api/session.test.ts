import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const answer = (token: string) =>
  new Response(JSON.stringify({ accessToken: token, tokenType: 'Bearer', expiresIn: 900 }));

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  // There is one tab, without locks.
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('BroadcastChannel', class {
    postMessage() {}
  });
  vi.resetModules();
});

afterEach(() => vi.unstubAllGlobals());

test('an anonymous visitor asks for no token', async () => {
  const fetch = vi.fn();
  vi.stubGlobal('fetch', fetch);
  const session = await import('./session');

  expect(await session.freshToken()).toBeNull();
  expect(fetch).not.toHaveBeenCalled();
});

test('requests that start together share one refresh', async () => {
  localStorage.setItem('marquee.signed-in', 'yes');
  const fetch = vi.fn(async () => answer('new'));
  vi.stubGlobal('fetch', fetch);
  const session = await import('./session');

  expect(await Promise.all([session.freshToken(), session.freshToken()])).toEqual(['new', 'new']);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a refused token is replaced once, however many requests it failed', async () => {
  const fetch = vi.fn(async () => answer('second'));
  vi.stubGlobal('fetch', fetch);
  const session = await import('./session');
  session.signedIn({ accessToken: 'first', tokenType: 'Bearer', expiresIn: 900 });

  const tokens = [session.replaceToken('first'), session.replaceToken('first')];

  expect(await Promise.all(tokens)).toEqual(['second', 'second']);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('when the session has ended, everybody hears of it', async () => {
  localStorage.setItem('marquee.signed-in', 'yes');
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 401 }));
  const session = await import('./session');
  const heard = vi.fn();
  session.onSessionChange(heard);

  expect(await session.freshToken()).toBeNull();
  expect(session.isSignedIn()).toBe(false);
  expect(heard).toHaveBeenCalledTimes(1);
});
