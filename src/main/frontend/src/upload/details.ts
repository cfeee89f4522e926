// What is said about a file while it is on its way: kept in the browser with each letter, and told
// to the site as soon as it knows of the file.

import { editMedia } from '../api/calls';
import { sentence } from '../api/problem';
import type { Details } from '../media/DetailsFields';
import { currentUploads, find, update } from './list';

const TYPING_PAUSE_MS = 700;

const timers = new Map<string, number>();

export function describe(key: string, details: Details): void {
  update(key, { details });
  clearTimeout(timers.get(key));
  timers.set(key, window.setTimeout(() => void saveDetails(key), TYPING_PAUSE_MS));
}

/** Tells the site what it does not know yet; a refusal is shown beside the fields. */
export async function saveDetails(key: string): Promise<void> {
  clearTimeout(timers.get(key));
  timers.delete(key);
  const upload = find(key);
  if (!upload?.journey || upload.details === upload.told) {
    return;
  }
  const { details, journey } = upload;
  try {
    await editMedia(journey.mediaId, editOf(details));
    update(key, { told: details, refusal: null });
  } catch (error) {
    update(key, { refusal: sentence(error) });
  }
}

/** A title that was emptied on the way to another one is not told. */
function editOf(details: Details) {
  const { title, ...rest } = details;
  return title.trim() ? details : rest;
}

/** Whoever leaves the page has typed their last word. */
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') {
    currentUploads().forEach(({ key }) => timers.has(key) && void saveDetails(key));
  }
});
