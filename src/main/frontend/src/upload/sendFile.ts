import { problemFrom, unreachable } from '../api/problem';
import { freshToken } from '../api/session';
import type { Media } from '../api/types';
import type { Details } from '../media/DetailsFields';
import { SpeedMeter } from './SpeedMeter';

/** How far a file is on its way; speed in bytes a second, time left in seconds, once known. */
export interface Transfer {
  sent: number;
  total: number;
  speed?: number;
  left?: number;
}

/** Sends a file in one request. XMLHttpRequest, because fetch does not tell how much has left. */
export async function sendFile(
  file: File,
  details: Details,
  signal: AbortSignal,
  onTransfer: (transfer: Transfer) => void,
): Promise<Media> {
  const token = await freshToken();
  const request = new XMLHttpRequest();
  request.open('POST', '/api/v1/uploads');
  request.setRequestHeader('Authorization', `Bearer ${token}`);
  report(request, file.size, onTransfer);
  signal.addEventListener('abort', () => request.abort());
  request.send(form(file, details));
  return answer(request);
}

function form(file: File, details: Details): FormData {
  const form = new FormData();
  Object.entries(details).forEach(([name, value]) => form.append(name, value));
  form.append('file', file);
  return form;
}

function report(request: XMLHttpRequest, total: number, onTransfer: (t: Transfer) => void): void {
  const meter = new SpeedMeter();
  request.upload.onprogress = ({ loaded }) => {
    // The form around the file counts too.
    const sent = Math.min(loaded, total);
    const speed = meter.measure(sent, performance.now());
    onTransfer({ sent, total, speed, left: speed && (total - sent) / speed });
  };
}

function answer(request: XMLHttpRequest): Promise<Media> {
  return new Promise((resolve, reject) => {
    request.onload = () =>
      request.status === 201
        ? resolve(JSON.parse(request.responseText) as Media)
        : reject(problemFrom(request.status, request.responseText));
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
  });
}
