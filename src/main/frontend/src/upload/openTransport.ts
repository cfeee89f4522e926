import { site } from '../api/calls';
import type { OpenTransport, UploadTransport } from './transport';

/**
 * The way that files go to this site: straight to its bucket where it has one that takes them, by
 * tus otherwise. The code is loaded with the first file.
 */
export async function openTransport(
  ...upload: Parameters<OpenTransport>
): Promise<UploadTransport> {
  if ((await site()).directUploads) {
    const { openDirect } = await import('./directTransport');
    return openDirect(...upload);
  }
  const { openTus } = await import('./tusTransport');
  return openTus(...upload);
}
