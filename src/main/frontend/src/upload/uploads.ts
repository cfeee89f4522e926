// The queue of uploads. It lives outside of the pages, so one can browse while files are on their
// way. Files are sent one after the other: each is finished, and playable, as early as possible.

import type { Media } from '../api/types';
import { editMedia, getMedia } from '../api/calls';
import { sentence } from '../api/problem';
import type { Details } from '../media/DetailsFields';
import { openTransport } from './openTransport';
import { TransferMeter, type Transfer } from './transfer';
import type { TransportNews, UploadTransport } from './transport';

export type UploadState =
  | { name: 'waiting' }
  | { name: 'sending'; transfer: Transfer }
  | { name: 'paused'; transfer: Transfer }
  | { name: 'sent'; media: Media }
  | { name: 'failed'; reason: string };

export interface Upload {
  key: number;
  file: File;
  details: Details;
  state: UploadState;
}

const LONGEST_DESCRIPTION = 1000;

let uploads: readonly Upload[] = [];
let nextKey = 1;
const transports = new Map<number, UploadTransport>();
/** What the site knows of an upload. */
const told = new Map<number, Details>();
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

/** Lets an upload rest, and the next one go. */
export function pause(key: number): void {
  const state = find(key)?.state;
  if (state?.name === 'sending') {
    transports.get(key)?.pause();
    update(key, { state: { name: 'paused', transfer: state.transfer } });
    void sendNext();
  }
}

/** Goes on with a paused or failed upload, as soon as the one before it is done. */
export function tryAgain(key: number): void {
  update(key, { state: { name: 'waiting' } });
  void sendNext();
}

/** Takes an upload off the list; one that is not sent yet is cancelled. */
export function dismiss(key: number): void {
  const sent = find(key)?.state.name === 'sent';
  change(uploads.filter((upload) => upload.key !== key));
  if (!sent) {
    // What cannot be told the site now expires there by itself.
    transports.get(key)?.cancel().catch(() => undefined);
  }
  forget(key);
  void sendNext();
}

/** "holiday_2024-clip.mov" → "holiday 2024-clip" */
export function titleOf(fileName: string): string {
  const name = fileName.replace(/\.[^.]{1,5}$/, '').replace(/[_\s]+/g, ' ');
  return name.trim() || fileName;
}

async function sendNext(): Promise<void> {
  const next = uploads.find((upload) => upload.state.name === 'waiting');
  if (!next || uploads.some((upload) => upload.state.name === 'sending')) {
    return;
  }
  const { key, file } = next;
  const meter = new TransferMeter(file.size);
  update(key, { state: { name: 'sending', transfer: meter.transfer } });
  try {
    const details = brief(next.details);
    const transport = transports.get(key) ?? (await openTransport(file, details, news(next, details)));
    if (find(key)?.state.name === 'sending') {
      transports.set(key, transport);
      transport.start();
    }
  } catch (error) {
    fail(key, error);
  }
}

/** What is said along with the file must fit into a header; the rest is saved at the end. */
function brief(details: Details): Details {
  const fits = details.description.length <= LONGEST_DESCRIPTION;
  return fits ? details : { ...details, description: '' };
}

function news({ key, file }: Upload, details: Details): TransportNews {
  const meter = new TransferMeter(file.size);
  const show = (transfer: Transfer) => update(key, { state: { name: 'sending', transfer } });
  told.set(key, details);
  return {
    onCreated: (id, resumed) => void (resumed && recall(key, id)),
    onProgress: (sent) => show(meter.sent(sent)),
    onTrouble: (trouble) => trouble !== meter.transfer.trouble && show(meter.trouble(trouble)),
    onDone: (id) => void finish(key, id),
    onFailed: (error) => fail(key, error),
  };
}

/** Shows what was said about a file when its upload was begun. */
async function recall(key: number, id: string): Promise<void> {
  const { title, description, visibility } = await getMedia(id);
  const known = { title: title ?? '', description: description ?? '', visibility };
  told.set(key, known);
  describe(key, known);
}

async function finish(key: number, id: string): Promise<void> {
  try {
    await saveLateChanges(key, id);
    update(key, { state: { name: 'sent', media: await getMedia(id) } });
    forget(key);
  } catch (error) {
    fail(key, error);
  }
  void sendNext();
}

/** What was typed while the file was on its way. */
async function saveLateChanges(key: number, id: string): Promise<void> {
  const details = find(key)?.details;
  if (details && details !== told.get(key)) {
    await editMedia(id, details);
  }
}

function fail(key: number, error: unknown): void {
  update(key, { state: { name: 'failed', reason: sentence(error) } });
  void sendNext();
}

function forget(key: number): void {
  transports.delete(key);
  told.delete(key);
}

function find(key: number): Upload | undefined {
  return uploads.find((upload) => upload.key === key);
}

function update(key: number, part: Partial<Upload>): void {
  change(uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
}

function change(next: readonly Upload[]): void {
  uploads = next;
  listeners.forEach((listener) => listener());
}

// Leaving the page stops what is on its way: the browser asks first.
window.addEventListener('beforeunload', (event) => {
  if (uploads.some(({ state }) => state.name === 'waiting' || state.name === 'sending')) {
    event.preventDefault();
  }
});
