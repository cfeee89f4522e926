// Uploads straight to the site's bucket: the site signs an address for each part, the bytes never
// pass through it. Where the browser turns out not to reach the bucket, the file goes through the
// site after all.

import { beginDirectUpload, cancelDirectUpload, completeDirectUpload } from '../api/calls';
import type { DirectUpload, SentPart } from '../api/types';
import type { Details } from '../media/DetailsFields';
import { putPart, RefusedByBucket } from './putPart';
import { openTus } from './tusTransport';
import type { OpenTransport, TransportNews, UploadTransport } from './transport';

const PAUSES_MS = [500, 1000, 3000, 5000, 10_000, ...Array<number>(120).fill(30_000)];

export const openDirect: OpenTransport = (file, details, news) =>
  new DirectTransport(file, details, news);

class DirectTransport implements UploadTransport {
  private begun: DirectUpload | null = null;
  private readonly sent: SentPart[] = [];
  private abort = new AbortController();
  private instead: UploadTransport | null = null;

  constructor(
    private readonly file: File,
    private readonly details: Details,
    private readonly news: TransportNews,
  ) {}

  start(): void {
    if (this.instead) {
      this.instead.start();
      return;
    }
    this.abort = new AbortController();
    const { signal } = this.abort;
    void this.run(signal).catch((error: unknown) => {
      if (!signal.aborted) {
        this.news.onFailed(error);
      }
    });
  }

  pause(): void {
    this.abort.abort();
    this.instead?.pause();
  }

  async cancel(): Promise<void> {
    this.abort.abort();
    await this.instead?.cancel();
    if (this.begun && !this.instead) {
      await cancelDirectUpload(this.begun.id);
    }
  }

  private async run(signal: AbortSignal): Promise<void> {
    this.begun ??= await beginDirectUpload(this.file, this.details);
    this.tell(signal, () => this.news.onCreated(this.begun!.id, false));
    for (const part of this.begun.parts.slice(this.sent.length)) {
      const etag = await this.send(part.number, part.url, signal);
      if (signal.aborted) {
        return;
      }
      if (etag === null) {
        await this.goThroughTheSite(this.begun.id);
        return;
      }
      this.sent.push({ number: part.number, etag });
    }
    await completeDirectUpload(this.begun.id, this.sent);
    this.tell(signal, () => this.news.onDone(this.begun!.id));
  }

  /** The part's ETag; null when the very first part cannot be sent from this browser. */
  private async send(number: number, url: string, signal: AbortSignal): Promise<string | null> {
    const start = (number - 1) * this.begun!.partSize;
    const bytes = this.file.slice(start, start + this.begun!.partSize);
    const onProgress = (sent: number) =>
      this.tell(signal, () => {
        this.news.onTrouble(false);
        this.news.onProgress(start + sent);
      });
    for (const pause of PAUSES_MS) {
      try {
        return await putPart(url, bytes, onProgress, signal);
      } catch (error) {
        if (signal.aborted || (number === 1 && navigator.onLine)) {
          return null;
        }
        if (error instanceof RefusedByBucket) {
          throw error;
        }
        this.tell(signal, () => this.news.onTrouble(true));
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    throw new RefusedByBucket();
  }

  private async goThroughTheSite(id: string): Promise<void> {
    await cancelDirectUpload(id);
    this.instead = openTus(this.file, this.details, this.news);
    this.instead.start();
  }

  private tell(signal: AbortSignal, what: () => void): void {
    if (!signal.aborted) {
      what();
    }
  }
}
