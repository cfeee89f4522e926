// Resumable uploads by tus 1.0.0. The client remembers in localStorage which upload a file belongs
// to, so that the same file, chosen again after the page was closed, goes on where it was.

import { DetailedError, Upload } from 'tus-js-client';
import { problemFrom, unreachable } from '../api/problem';
import { freshToken } from '../api/session';
import type { Details } from '../media/DetailsFields';
import type { OpenTransport, TransportNews, UploadTransport } from './transport';

const ENDPOINT = '/api/v1/uploads/tus';
const CHUNK = 64 * 1024 * 1024;

/** Dead Wi-Fi is sat out for about an hour; each byte that leaves begins the row anew. */
const RETRY_DELAYS_MS = [100, 1000, 3000, 5000, 10_000, ...Array<number>(120).fill(30_000)];

export const openTus: OpenTransport = (file, details, news) => new TusTransport(file, details, news);

class TusTransport implements UploadTransport {
  private readonly upload: Upload;
  private running = false;
  private resumed = false;

  constructor(
    file: File,
    details: Details,
    private readonly news: TransportNews,
  ) {
    this.upload = new Upload(file, {
      endpoint: ENDPOINT,
      metadata: metadata(file, details),
      chunkSize: CHUNK,
      retryDelays: RETRY_DELAYS_MS,
      removeFingerprintOnSuccess: true,
      onBeforeRequest: async (request) => {
        request.setHeader('Authorization', `Bearer ${await freshToken()}`);
      },
      onUploadUrlAvailable: () => this.tell(() => news.onCreated(this.mediaId(), this.resumed)),
      onProgress: (sent) => this.tell(() => this.progress(sent)),
      onShouldRetry: (error) => this.shouldRetry(error),
      onSuccess: () => this.tell(() => news.onDone(this.mediaId())),
      onError: (error) => this.tell(() => news.onFailed(problemOf(error))),
    });
  }

  start(): void {
    this.running = true;
    void this.resumeOrBegin().catch((error: unknown) => this.tell(() => this.news.onFailed(error)));
  }

  pause(): void {
    this.running = false;
    void this.upload.abort();
  }

  async cancel(): Promise<void> {
    this.running = false;
    await this.upload.abort(this.upload.url !== null);
  }

  private async resumeOrBegin(): Promise<void> {
    const [known] = this.upload.url ? [] : await this.upload.findPreviousUploads();
    if (!this.running) {
      return;
    }
    if (known) {
      this.upload.resumeFromPreviousUpload(known);
      this.resumed = true;
    }
    this.upload.start();
  }

  private progress(sent: number): void {
    this.news.onTrouble(false);
    this.news.onProgress(sent);
  }

  private shouldRetry(error: DetailedError): boolean {
    const again = isPassing(statusOf(error));
    this.tell(() => this.news.onTrouble(again));
    return again;
  }

  private mediaId(): string {
    return this.upload.url!.replace(/.*\//, '');
  }

  private tell(what: () => void): void {
    if (this.running) {
      what();
    }
  }
}

function metadata(file: File, details: Details) {
  return { filename: file.name, filetype: file.type, ...details };
}

/** No answer at all, another request in the way, or a site that is busy, restarting or away. */
function isPassing(status: number): boolean {
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
}

function statusOf(error: Error | DetailedError): number {
  return error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : -1;
}

function problemOf(error: Error | DetailedError): Error {
  if (!(error instanceof DetailedError)) {
    return error;
  }
  const answer = error.originalResponse;
  return answer?.getStatus() ? problemFrom(answer.getStatus(), answer.getBody()) : unreachable();
}
