// Uploads that were begun on an earlier visit. tus-js-client remembers them in localStorage; only
// their file is missing, which a page may not open again by itself.

import { deleteMedia, getMedia } from '../api/calls';

const PREFIX = 'tus::';

export interface Unfinished {
  /** Where it is remembered. */
  key: string;
  mediaId: string;
  fileName: string;
  size: number;
}

/** Those that the site still waits for, and that belong to this account. */
export async function unfinishedUploads(): Promise<Unfinished[]> {
  const remembered = Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => parse(key, localStorage.getItem(key)) ?? []);
  const waitedFor = await Promise.all(remembered.map(({ mediaId }) => isUploading(mediaId)));
  return remembered.filter((_, index) => waitedFor[index]);
}

/** Has the site and this browser forget one. */
export async function forgetUnfinished({ key, mediaId }: Unfinished): Promise<void> {
  await deleteMedia(mediaId);
  localStorage.removeItem(key);
}

function parse(key: string, entry: string | null): Unfinished | null {
  try {
    const { size, metadata, uploadUrl } = JSON.parse(entry ?? '') as {
      size: number;
      metadata: { filename: string };
      uploadUrl: string;
    };
    return { key, size, fileName: metadata.filename, mediaId: uploadUrl.replace(/.*\//, '') };
  } catch {
    return null;
  }
}

async function isUploading(mediaId: string): Promise<boolean> {
  return getMedia(mediaId).then(
    (media) => media.status === 'uploading',
    () => false,
  );
}
