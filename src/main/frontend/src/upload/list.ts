// The list of uploads as this tab knows it. What matters after a reload is kept as it changes.

import type { Details } from '../media/DetailsFields';
import { forgetKept, keep, type Kept, type Source } from './kept';
import { rememberUploads } from './presence';
import type { Transfer } from './transfer';
import type { Journey } from './transport';

export type UploadState =
  | { name: 'waiting' }
  | { name: 'sending'; transfer: Transfer }
  | { name: 'paused' }
  /** The page was closed, and the file may not be opened again without a question. */
  | { name: 'lost' }
  | { name: 'sent' }
  | { name: 'failed'; reason: string };

export interface Upload {
  key: string;
  account: string;
  fileName: string;
  size: number;
  modified: number;
  file: File | null;
  source: Source | null;
  details: Details;
  /** The details as the site has them. */
  told: Details | null;
  /** Why the site did not take the details. */
  refusal: string | null;
  journey: Journey | null;
  state: UploadState;
  /** How many bytes the site had when that was last known. */
  sent: number;
  picture: Blob | null;
}

let uploads: readonly Upload[] = [];
const listeners = new Set<() => void>();

export function currentUploads(): readonly Upload[] {
  return uploads;
}

export function onUploads(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function find(key: string): Upload | undefined {
  return uploads.find((upload) => upload.key === key);
}

export function add(added: readonly Upload[]): void {
  added.forEach((upload) => void keep(toKept(upload)));
  change([...uploads, ...added]);
}

/** Shows one that was kept; it is written again when something changes. */
export function show(upload: Upload): void {
  if (!find(upload.key)) {
    change([...uploads, upload].sort((a, b) => (a.key < b.key ? -1 : 1)));
  }
}

export function update(key: string, part: Partial<Upload>): void {
  const before = find(key);
  if (before) {
    const after = { ...before, ...part };
    change(uploads.map((upload) => (upload.key === key ? after : upload)));
    if (isWorthKeeping(before, after)) {
      void keep(toKept(after));
    }
  }
}

export function drop(key: string): void {
  void forgetKept(key);
  change(uploads.filter((upload) => upload.key !== key));
}

/** Shows nothing any more; what is kept stays, for the next time this account is here. */
export function hideAll(): void {
  change([]);
}

function change(next: readonly Upload[]): void {
  uploads = next;
  if (next.length > 0) {
    rememberUploads(true);
  }
  listeners.forEach((listener) => listener());
}

/** Not for each byte. */
function isWorthKeeping(before: Upload, after: Upload): boolean {
  return (
    before.state.name !== after.state.name ||
    before.details !== after.details ||
    before.told !== after.told ||
    before.journey !== after.journey ||
    before.source !== after.source ||
    before.picture !== after.picture
  );
}

function toKept({ state, ...upload }: Upload): Kept {
  const { key, account, fileName, size, modified, details, told, journey, source, picture } = upload;
  const rests = state.name === 'paused' || state.name === 'failed' || state.name === 'sent';
  return {
    ...{ key, account, fileName, size, modified, details, told, journey, source, picture },
    rest: rests ? state.name : null,
    reason: state.name === 'failed' ? state.reason : null,
  };
}
