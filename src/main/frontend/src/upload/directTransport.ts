// Uploads straight to the site's bucket: the site signs an address for each part, the bytes never
// pass through it. Where the browser turns out not to reach the bucket, the file goes through the
// site after all.

import { beginDirectUpload, cancelDirectUpload, completeDirectUpload } from '../api/calls';
import type { DirectUpload, SentPart } from '../api/types';
import { putPart, RefusedByBucket } from './putPart';
import { openTus } from './tusTransport';
import type { Load, OpenTransport, TransportNews, UploadTransport } from './transport';

const PAUSES_MS = [500, 1000, 3000, 5000, 10_000, ...Array<number>(120).fill(30_000)];

/** Addresses that end within this time are not begun with any more. */
const EXPIRY_MARGIN_MS = 60_000;

export const openDirect: OpenTransport = (load, news) => new DirectTransport(load, news);

class DirectTransport implements UploadTransport {
  private begun: DirectUpload | null = null;
  private sent: SentPart[] = [];
  private abort = new AbortController();
  private instead: UploadTransport | null = null;

  constructor(
    private readonly load: Load,
    private readonly news: TransportNews,
  ) {
    if (load.journey?.way === 'direct') {
      ({ begun: this.begun, sent: this.sent } = load.journey);
    }
  }

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
    await this.begin();
    this.tellJourney(signal);
    for (const part of this.begun!.parts.slice(this.sent.length)) {
      const etag = await this.send(part.number, part.url, signal);
      if (signal.aborted) {
        return;
      }
      if (etag === null) {
        await this.goThroughTheSite(this.begun!.id);
        return;
      }
      this.sent = [...this.sent, { number: part.number, etag }];
      this.tellJourney(signal);
    }
    await completeDirectUpload(this.begun!.id, this.sent);
    this.tell(signal, () => this.news.onDone(this.begun!.id));
  }

  /** Signed addresses do not last: what was begun too long ago is begun anew. */
  private async begin(): Promise<void> {
    const { begun } = this;
    if (begun && Date.parse(begun.expiresAt) - EXPIRY_MARGIN_MS < Date.now()) {
      await cancelDirectUpload(begun.id).catch(() => undefined);
      this.begun = null;
      this.sent = [];
    }
    this.begun ??= await beginDirectUpload(this.load.file, this.load.details);
  }

  private tellJourney(signal: AbortSignal): void {
    const begun = this.begun!;
    const { sent } = this;
    this.tell(signal, () => this.news.onJourney({ way: 'direct', mediaId: begun.id, begun, sent }));
  }

  /** The part's ETag; null when the very first part cannot be sent from this browser. */
  private async send(number: number, url: string, signal: AbortSignal): Promise<string | null> {
    const start = (number - 1) * this.begun!.partSize;
    const bytes = this.load.file.slice(start, start + this.begun!.partSize);
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
    this.instead = openTus({ ...this.load, journey: null }, this.news);
    this.instead.start();
  }

  private tell(signal: AbortSignal, what: () => void): void {
    if (!signal.aborted) {
      what();
    }
  }
}
