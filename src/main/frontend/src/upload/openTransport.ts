import type { OpenTransport, UploadTransport } from './transport';

/** The way that files go to this site. Its code is loaded with the first of them. */
export async function openTransport(
  ...upload: Parameters<OpenTransport>
): Promise<UploadTransport> {
  const { openTus } = await import('./tusTransport');
  return openTus(...upload);
}
