// Resumable uploads by tus 1.0.0. Where the site no longer knows of one, it is begun anew.

import { DetailedError, Upload } from 'tus-js-client';
import { problemFrom, unreachable } from '../api/problem';
import { freshToken } from '../api/session';
import type { Load, OpenTransport, TransportNews, UploadTransport } from './transport';

const ENDPOINT = '/api/v1/uploads/tus';
const CHUNK = 64 * 1024 * 1024;
const LONGEST_DESCRIPTION = 1000;

/** Dead Wi-Fi is sat out for about an hour; each byte that leaves begins the row anew. */
const RETRY_DELAYS_MS = [100, 1000, 3000, 5000, 10_000, ...Array<number>(120).fill(30_000)];

export const openTus: OpenTransport = (load, news) => new TusTransport(load, news);

class TusTransport implements UploadTransport {
  private readonly upload: Upload;
  private running = false;

  constructor(
    load: Load,
    private readonly news: TransportNews,
  ) {
    this.upload = new Upload(load.file, {
      endpoint: ENDPOINT,
      uploadUrl: load.journey && `${ENDPOINT}/${load.journey.mediaId}`,
      metadata: metadata(load),
      chunkSize: CHUNK,
      retryDelays: RETRY_DELAYS_MS,
      storeFingerprintForResuming: false,
      onBeforeRequest: async (request) => {
        request.setHeader('Authorization', `Bearer ${await freshToken()}`);
      },
      onUploadUrlAvailable: () => this.tell(() => news.onJourney({ way: 'tus', mediaId: this.mediaId() })),
      onProgress: (sent) => this.tell(() => this.progress(sent)),
      onShouldRetry: (error) => this.shouldRetry(error),
      onSuccess: () => this.tell(() => news.onDone(this.mediaId())),
      onError: (error) => this.tell(() => news.onFailed(problemOf(error))),
    });
  }

  start(): void {
    this.running = true;
    this.upload.start();
  }

  pause(): void {
    this.running = false;
    void this.upload.abort();
  }

  async cancel(): Promise<void> {
    this.running = false;
    await this.upload.abort(this.upload.url !== null);
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

/** What must fit into a header goes along; the rest is saved as soon as the site knows of the file. */
function metadata({ file, details: { title, description, visibility } }: Load) {
  const fits = description.length <= LONGEST_DESCRIPTION;
  return {
    filename: file.name,
    filetype: file.type,
    title,
    description: fits ? description : '',
    visibility,
  };
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
