import { ApiProblem, problemFrom, unreachable } from './problem';
import { freshToken, replaceToken } from './session';

export type Query = Record<string, string | number | boolean | null | undefined>;

const BASE = '/api/v1';

export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return json<T>(path + search(query), { signal });
}

/** Something that is no JSON. */
export async function getFile(path: string, query?: Query): Promise<Blob> {
  return (await send(path + search(query), {})).blob();
}

export function post<T>(path: string, body?: unknown): Promise<T> {
  return json<T>(path, { method: 'POST', ...content(body) });
}

export function patch<T>(path: string, body: unknown): Promise<T> {
  return json<T>(path, { method: 'PATCH', ...content(body) });
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return json<T>(path, { method: 'PUT', ...content(body) });
}

/** Puts something that is no JSON: a file, as the type that it is. */
export function putFile<T>(path: string, file: Blob | string, type: string, query?: Query): Promise<T> {
  const headers = { 'Content-Type': type };
  return json<T>(path + search(query), { method: 'PUT', body: file, headers });
}

export function remove<T = void>(path: string): Promise<T> {
  return json<T>(path, { method: 'DELETE' });
}

type AskForPassword = () => Promise<boolean>;

let askForPassword: AskForPassword | null = null;

/** Asks for the password where the server wants it once more; told whether it was given. */
export function onConfirmationWanted(ask: AskForPassword): () => void {
  askForPassword = ask;
  return () => {
    askForPassword = null;
  };
}

/**
 * Sends a request as whoever is signed in, again where that took the password; throws an ApiProblem
 * unless the answer is a success.
 */
export async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await sendOnce(path, init);
  } catch (error) {
    const wanted = error instanceof ApiProblem && error.code === 'confirmation_required';
    if (wanted && (await askForPassword?.())) {
      return sendOnce(path, init);
    }
    throw error;
  }
}

async function sendOnce(path: string, init: RequestInit): Promise<Response> {
  const token = await freshToken();
  let response = await attempt(path, init, token);
  if (response.status === 401 && token) {
    response = await attempt(path, init, await replaceToken(token));
  }
  if (!response.ok) {
    throw problemFrom(response.status, await response.text());
  }
  return response;
}

async function attempt(path: string, init: RequestInit, token: string | null): Promise<Response> {
  const headers = new Headers(init.headers);
  if (token) {
    headers.set('Authorization', `Bearer ${token}`);
  }
  try {
    return await fetch(BASE + path, { ...init, headers });
  } catch (error) {
    throw init.signal?.aborted ? error : unreachable();
  }
}

async function json<T>(path: string, init: RequestInit): Promise<T> {
  const text = await (await send(path, init)).text();
  return (text ? JSON.parse(text) : undefined) as T;
}

function content(body: unknown): RequestInit {
  return body === undefined
    ? {}
    : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
}

function search(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value != null && value !== '');
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
