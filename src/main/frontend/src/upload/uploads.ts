// The queue of uploads. It lives outside of the pages, so one can browse while files are on their
// way. Files are sent one after the other: each is finished, and playable, as early as possible.

import type { Media } from '../api/types';
import { editMedia } from '../api/calls';
import { sentence } from '../api/problem';
import type { Details } from '../media/DetailsFields';
import { sendFile, type Transfer } from './sendFile';

export type UploadState =
  | { name: 'waiting' }
  | { name: 'sending'; transfer: Transfer }
  | { name: 'sent'; media: Media }
  | { name: 'failed'; reason: string };

export interface Upload {
  key: number;
  file: File;
  details: Details;
  state: UploadState;
}

let uploads: readonly Upload[] = [];
let nextKey = 1;
let running: { key: number; abort: AbortController } | null = null;
const listeners = new Set<() => void>();

export function currentUploads(): readonly Upload[] {
  return uploads;
}

export function onUploads(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function addFiles(files: Iterable<File>): void {
  const added = Array.from(files, (file) => ({
    key: nextKey++,
    file,
    details: { title: titleOf(file.name), description: '', visibility: 'private' as const },
    state: { name: 'waiting' as const },
  }));
  change([...uploads, ...added]);
  void sendNext();
}

/** Changes what is said about an upload. Sent along if the file has not left yet. */
export function describe(key: number, details: Details): void {
  update(key, { details });
}

export function tryAgain(key: number): void {
  update(key, { state: { name: 'waiting' } });
  void sendNext();
}

/** Takes an upload off the list; one that is not sent yet is cancelled. */
export function dismiss(key: number): void {
  change(uploads.filter((upload) => upload.key !== key));
  if (running?.key === key) {
    running.abort.abort();
  }
}

/** "holiday_2024-clip.mov" → "holiday 2024-clip" */
export function titleOf(fileName: string): string {
  const name = fileName.replace(/\.[^.]{1,5}$/, '').replace(/[_\s]+/g, ' ');
  return name.trim() || fileName;
}

async function sendNext(): Promise<void> {
  const next = uploads.find((upload) => upload.state.name === 'waiting');
  if (!next || running) {
    return;
  }
  running = { key: next.key, abort: new AbortController() };
  update(next.key, { state: { name: 'sending', transfer: { sent: 0, total: next.file.size } } });
  try {
    const media = await sendFile(next.file, next.details, running.abort.signal, (transfer) =>
      update(next.key, { state: { name: 'sending', transfer } }),
    );
    await saveLateChanges(next, media);
    update(next.key, { state: { name: 'sent', media } });
  } catch (error) {
    update(next.key, { state: { name: 'failed', reason: sentence(error) } });
  } finally {
    running = null;
    void sendNext();
  }
}

/** What was typed while the file was on its way. */
async function saveLateChanges(sent: Upload, media: Media): Promise<void> {
  const now = uploads.find((upload) => upload.key === sent.key);
  if (now && now.details !== sent.details) {
    await editMedia(media.id, now.details);
  }
}

function update(key: number, part: Partial<Upload>): void {
  change(uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
}

function change(next: readonly Upload[]): void {
  uploads = next;
  listeners.forEach((listener) => listener());
}

// Leaving the page would lose what is on its way: the browser asks first.
window.addEventListener('beforeunload', (event) => {
  if (uploads.some(({ state }) => state.name === 'waiting' || state.name === 'sending')) {
    event.preventDefault();
  }
});
