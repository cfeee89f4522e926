// The queue of uploads. It lives outside of the pages, so one can browse while files are on their
// way, and outlives them: what was not finished goes on when the site is opened again.

import { deleteMedia, getMedia } from '../api/calls';
import { ApiProblem, sentence } from '../api/problem';
import { saveDetails } from './details';
import { currentUploads, drop, find, add, hideAll, show, update, type Upload } from './list';
import { allKept, findKept, type Kept } from './kept';
import { own, release } from './ownership';
import { openTransport } from './openTransport';
import { pictureOf } from './picture';
import { rememberUploads } from './presence';
import { askAgain, reopened, type Chosen } from './source';
import { TransferMeter, type Transfer } from './transfer';
import type { TransportNews, UploadTransport } from './transport';

/** A small file need not wait for a large one; more would only share the same line. */
const AT_ONCE = 2;

const transports = new Map<string, UploadTransport>();
let account: string | null = null;

/** Goes on with what this account did not finish; stops what another one left behind. */
export async function beginFor(accountId: string | null): Promise<void> {
  if (account === accountId) {
    return;
  }
  account = accountId;
  currentUploads().forEach(({ key }) => {
    transports.get(key)?.pause();
    release(key);
  });
  transports.clear();
  hideAll();
  const kept = accountId ? await allKept() : [];
  const mine = kept.filter((each) => each.account === accountId);
  if (accountId && mine.length === 0 && currentUploads().length === 0) {
    rememberUploads(false);
  }
  mine.forEach(({ key }) => own(key, () => void restore(key)));
}

/** Takes files, and those among them that an upload has been waiting for. */
export function addFiles(chosen: readonly Chosen[]): void {
  const fresh = chosen.filter((each) => !isWaitedFor(each));
  const added = fresh.map(newUpload);
  added.forEach(({ key }) => own(key, () => undefined));
  add(added);
  added.forEach(({ key, file }) => void addPicture(key, file!));
  sendNext();
}

/** Lets an upload rest, and the next one go. */
export function pause(key: string): void {
  if (find(key)?.state.name === 'sending') {
    transports.get(key)?.pause();
    update(key, { state: { name: 'paused' } });
    sendNext();
  }
}

/** Goes on with a paused or failed upload, as soon as there is room for it. */
export async function resume(key: string): Promise<void> {
  const upload = find(key);
  if (!upload) {
    return;
  }
  const { source, size } = upload;
  const handle = source !== null && !(source instanceof File) ? source : null;
  const file = upload.file ?? (handle && (await askAgain(handle, size)));
  update(key, { file, state: { name: file ? 'waiting' : 'lost' } });
  sendNext();
}

/** Takes an upload off the list; one that is not sent yet is cancelled, and the site forgets it. */
export function dismiss(key: string): void {
  const upload = find(key);
  if (upload && upload.state.name !== 'sent') {
    void cancel(upload);
  }
  transports.delete(key);
  drop(key);
  release(key);
  sendNext();
}

/** Goes on with a file that was chosen again; false if it is another one. */
export function giveFile(key: string, { file, source }: Chosen): boolean {
  const upload = find(key);
  if (upload?.fileName !== file.name || upload.size !== file.size) {
    return false;
  }
  update(key, { file, source, state: { name: 'waiting' } });
  sendNext();
  return true;
}

/** "holiday_2024-clip.mov" → "holiday 2024-clip" */
export function titleOf(fileName: string): string {
  const name = fileName.replace(/\.[^.]{1,5}$/, '').replace(/[_\s]+/g, ' ');
  return name.trim() || fileName;
}

function newUpload({ file, source }: Chosen, index: number): Upload {
  return {
    key: newKey(index),
    account: account!,
    fileName: file.name,
    size: file.size,
    modified: file.lastModified,
    file,
    source,
    details: { title: titleOf(file.name), description: '', tags: [], visibility: 'private' },
    told: null,
    refusal: null,
    journey: null,
    state: { name: 'waiting' },
    sent: 0,
    picture: null,
  };
}

/** Keys sort as the files were chosen. Over plain HTTP there is no crypto.randomUUID. */
function newKey(index: number): string {
  const place = String(index).padStart(4, '0');
  return `${Date.now().toString(36)}-${place}-${Math.random().toString(36).slice(2)}`;
}

async function addPicture(key: string, file: File): Promise<void> {
  const picture = await pictureOf(file);
  if (picture) {
    update(key, { picture });
  }
}

function isWaitedFor({ file, source }: Chosen): boolean {
  const waiting = currentUploads().find(
    ({ state, fileName, size, modified }) =>
      state.name === 'lost' &&
      fileName === file.name &&
      size === file.size &&
      modified === file.lastModified,
  );
  if (waiting) {
    update(waiting.key, { file, source, state: { name: 'waiting' } });
  }
  return waiting !== undefined;
}

async function restore(key: string): Promise<void> {
  // The tab that had it may have finished it in the meantime.
  const kept = await findKept(key);
  if (!kept || kept.account !== account) {
    release(key);
    return;
  }
  if (kept.rest === 'sent' && (await isOver(kept))) {
    drop(key);
    release(key);
    return;
  }
  const file = kept.rest === 'sent' ? null : await reopened(kept.source, kept.size);
  show(toUpload(kept, file));
  void saveDetails(key);
  sendNext();
}

/** What became ready, or was deleted, while nobody looked is no longer news. */
async function isOver({ journey }: Kept): Promise<boolean> {
  return getMedia(journey!.mediaId).then(
    (media) => media.status === 'ready',
    (error: unknown) => error instanceof ApiProblem && error.status === 404,
  );
}

function toUpload(kept: Kept, file: File | null): Upload {
  const { rest, reason, ...upload } = kept;
  return { ...upload, file, refusal: null, sent: 0, state: stateOf(rest, reason, file) };
}

function stateOf(rest: Kept['rest'], reason: string | null, file: File | null): Upload['state'] {
  if (rest === 'sent') {
    return { name: 'sent' };
  }
  if (!file) {
    return { name: 'lost' };
  }
  return rest === 'failed'
    ? { name: 'failed', reason: reason ?? '' }
    : { name: rest === 'paused' ? 'paused' : 'waiting' };
}

function sendNext(): void {
  const sending = currentUploads().filter(({ state }) => state.name === 'sending').length;
  currentUploads()
    .filter(({ state }) => state.name === 'waiting')
    .slice(0, Math.max(0, AT_ONCE - sending))
    .forEach((upload) => void send(upload));
}

async function send({ key, file, size, details, journey, sent }: Upload): Promise<void> {
  const meter = new TransferMeter(size, sent);
  update(key, { state: { name: 'sending', transfer: meter.transfer } });
  try {
    const load = { file: file!, details, journey };
    const transport = transports.get(key) ?? (await openTransport(load, news(key, size)));
    if (find(key)?.state.name === 'sending') {
      transports.set(key, transport);
      transport.start();
    }
  } catch (error) {
    fail(key, error);
  }
}

function news(key: string, size: number): TransportNews {
  const meter = new TransferMeter(size);
  const tell = (transfer: Transfer) =>
    update(key, { sent: transfer.sent, state: { name: 'sending', transfer } });
  return {
    onJourney: (journey) => {
      update(key, { journey });
      void saveDetails(key);
    },
    onProgress: (sent) => tell(meter.sent(sent)),
    onTrouble: (trouble) => trouble !== meter.transfer.trouble && tell(meter.trouble(trouble)),
    onDone: () => finish(key),
    onFailed: (error) => fail(key, error),
  };
}

function finish(key: string): void {
  transports.delete(key);
  update(key, { file: null, source: null, state: { name: 'sent' } });
  void saveDetails(key);
  sendNext();
}

function fail(key: string, error: unknown): void {
  update(key, { state: { name: 'failed', reason: sentence(error) } });
  sendNext();
}

/** What cannot be told the site now expires there by itself. */
async function cancel({ key, journey }: Upload): Promise<void> {
  const transport = transports.get(key);
  const forgotten = transport ? transport.cancel() : journey && deleteMedia(journey.mediaId);
  await Promise.resolve(forgotten).catch(() => undefined);
}

// A file that the browser cannot open again stops with its page: the browser asks first.
window.addEventListener('beforeunload', (event) => {
  const wouldStop = ({ state, source }: Upload) =>
    (state.name === 'sending' || state.name === 'waiting') && source === null;
  if (currentUploads().some(wouldStop)) {
    event.preventDefault();
  }
});
