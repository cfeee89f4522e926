import { site } from '../api/calls';
import type { Load, TransportNews, UploadTransport } from './transport';

/**
 * The way that files go to this site: as it was begun, else straight to its bucket where it has one
 * that takes them, by tus otherwise. The code is loaded with the first file.
 */
export async function openTransport(load: Load, news: TransportNews): Promise<UploadTransport> {
  const way = load.journey?.way ?? ((await site()).directUploads ? 'direct' : 'tus');
  if (way === 'direct') {
    const { openDirect } = await import('./directTransport');
    return openDirect(load, news);
  }
  const { openTus } = await import('./tusTransport');
  return openTus(load, news);
}
