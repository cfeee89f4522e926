// Uploads outlive the page: what is needed to go on lies in the browser's own database, one record
// an upload, with the file itself where it is small, or else with a handle to it where the browser
// has such handles.

import type { Details } from '../media/DetailsFields';
import type { Journey } from './transport';

/** Where the bytes of a file come from after the page was opened anew. */
export type Source = File | FileSystemFileHandle;

export interface Kept {
  key: string;
  /** Whose upload it is. */
  account: string;
  fileName: string;
  size: number;
  modified: number;
  details: Details;
  /** The details as the site has them, or null while it has none. */
  told: Details | null;
  journey: Journey | null;
  /** Why it does not go on by itself; null when it does. */
  rest: 'paused' | 'failed' | 'sent' | null;
  reason: string | null;
  source: Source | null;
  picture: Blob | null;
}

const NAME = 'marquee-uploads';
const STORE = 'uploads';

let database: Promise<IDBDatabase> | null = null;

/** All that is kept, or nothing where the browser keeps nothing (a private window of some). */
export async function allKept(): Promise<Kept[]> {
  return ask('readonly', (store) => store.getAll() as IDBRequest<Kept[]>).catch(() => []);
}

export async function findKept(key: string): Promise<Kept | undefined> {
  return ask('readonly', (store) => store.get(key) as IDBRequest<Kept | undefined>);
}

/** Keeps an upload as it is now; without its file where there is no room for that. */
export async function keep(upload: Kept): Promise<void> {
  const put = (record: Kept) => ask('readwrite', (store) => store.put(record));
  await put(upload)
    .catch(() => put({ ...upload, source: null, picture: null }))
    .catch(() => undefined);
}

export async function forgetKept(key: string): Promise<void> {
  await ask('readwrite', (store) => store.delete(key)).catch(() => undefined);
}

async function ask<T>(
  mode: IDBTransactionMode,
  question: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  database ??= open();
  const store = (await database).transaction(STORE, mode).objectStore(STORE);
  return answer(question(store));
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'));
  });
}
