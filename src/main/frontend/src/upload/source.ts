// Files as they are dropped or chosen, and how to come by them again after the page was closed.

import type { Source } from './kept';

/** A file, and where its bytes come from later; null where the browser cannot tell. */
export interface Chosen {
  file: File;
  source: Source | null;
}

/** So much is copied into the browser's database, so that it goes on without a question. */
const LARGEST_COPY = 64_000_000;

/** What lies in a drop. Must be called while the drop is handled: afterwards it is empty. */
export async function dropped(transfer: DataTransfer): Promise<Chosen[]> {
  const items = Array.from(transfer.items).filter((item) => item.kind === 'file');
  const asked = items.map((item) => ({ file: item.getAsFile(), handle: handleOf(item) }));
  const found = await Promise.all(
    asked.map(async ({ file, handle }) => file && chosen(file, await handle)),
  );
  return found.filter((each) => each !== null);
}

/** Asks for files. Null where the browser has no picker that gives handles. */
export async function pickFiles(): Promise<Chosen[] | null> {
  if (!window.showOpenFilePicker) {
    return null;
  }
  try {
    const handles = await window.showOpenFilePicker({ multiple: true });
    return await Promise.all(handles.map(async (each) => chosen(await each.getFile(), each)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      return [];
    }
    return null;
  }
}

export function chosen(file: File, handle: FileSystemFileHandle | null = null): Chosen {
  return { file, source: file.size <= LARGEST_COPY ? file : handle };
}

/** The file again, if it may be read without asking, and is still the same. */
export async function reopened(source: Source | null, size: number): Promise<File | null> {
  if (source === null || source instanceof File) {
    return source;
  }
  const state = await source.queryPermission?.({ mode: 'read' });
  return state === 'granted' ? sameFile(source, size) : null;
}

/** Asks whether the file may be read again. Must be called while a click is handled. */
export async function askAgain(source: FileSystemFileHandle, size: number): Promise<File | null> {
  const state = await source.requestPermission?.({ mode: 'read' });
  return state === 'granted' ? sameFile(source, size) : null;
}

async function sameFile(handle: FileSystemFileHandle, size: number): Promise<File | null> {
  const file = await handle.getFile().catch(() => null);
  return file?.size === size ? file : null;
}

async function handleOf(item: DataTransferItem): Promise<FileSystemFileHandle | null> {
  const handle = await item.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null;
}

// The File System Access API, as far as it is not in TypeScript's library.
declare global {
  interface Window {
    showOpenFilePicker?: (options: { multiple: boolean }) => Promise<FileSystemFileHandle[]>;
  }
  interface DataTransferItem {
    getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
  }
  interface FileSystemHandle {
    queryPermission?: (what: { mode: 'read' }) => Promise<PermissionState>;
    requestPermission?: (what: { mode: 'read' }) => Promise<PermissionState>;
  }
}
