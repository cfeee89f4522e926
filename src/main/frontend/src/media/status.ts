import type { Media } from '../api/types';

/** Whether nothing more happens to a media by itself. */
export function isFinal({ status }: Pick<Media, 'status'>): boolean {
  return status === 'ready' || status === 'failed';
}
