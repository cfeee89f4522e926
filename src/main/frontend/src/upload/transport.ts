import type { DirectUpload, SentPart } from '../api/types';
import type { Details } from '../media/DetailsFields';

/** What it takes to go on with an upload after the page was closed. Kept in the browser. */
export type Journey =
  | { way: 'tus'; mediaId: string }
  | { way: 'direct'; mediaId: string; begun: DirectUpload; sent: SentPart[] };

/** What a transport tells about the file that it carries. */
export interface TransportNews {
  /** The site knows of the upload, or has more of it: how to go on from here. */
  onJourney(journey: Journey): void;
  /** So many bytes of the file have left. It may fall when some must be sent again. */
  onProgress(sent: number): void;
  /** The connection is lost and tried again by itself (true), or it is back (false). */
  onTrouble(trouble: boolean): void;
  /** The site has all of the file. */
  onDone(mediaId: string): void;
  /** It cannot go on by itself. `start` tries again, from where it was. */
  onFailed(error: unknown): void;
}

/** Carries one file to the site. Nothing is told any more after `pause` or `cancel`. */
export interface UploadTransport {
  /** Begins, goes on after a pause, or tries again: never from the beginning if it can be helped. */
  start(): void;
  /** Stops sending; what the site has stays there. */
  pause(): void;
  /** Stops, and has the site forget what it has. */
  cancel(): Promise<void>;
}

/** What is sent, and how far it came on an earlier visit. */
export interface Load {
  file: File;
  details: Details;
  journey: Journey | null;
}

/** Makes the transport of one file; it does nothing before it is started. */
export type OpenTransport = (load: Load, news: TransportNews) => UploadTransport;
