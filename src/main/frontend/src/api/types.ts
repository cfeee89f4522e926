export type Kind = 'video' | 'audio' | 'image';
export type Visibility = 'public' | 'unlisted' | 'team' | 'private';
export type Status = 'uploading' | 'processing' | 'ready' | 'failed';
export type Role = 'user' | 'admin';

export interface Site {
  name: string;
  registration: 'open' | 'invitation' | 'closed';
  setupNeeded: boolean;
}

export interface Account {
  id: string;
  email: string;
  displayName: string;
  role: Role;
  avatarUrl: string | null;
  preferences: Record<string, unknown>;
  usage: { bytes: number; quotaBytes: number | null };
}

export interface ManagedAccount extends Account {
  disabled: boolean;
  createdAt: string;
}

/** Works once; made by an administrator for somebody else. */
export interface OneTimeLink {
  /** A path of this site. */
  link: string;
  expiresAt: string;
}

export interface Tokens {
  accessToken: string;
  tokenType: 'Bearer';
  /** Seconds. */
  expiresIn: number;
}

export interface Playback {
  hls: string | null;
  poster: string | null;
  storyboard: string | null;
  mp3: string | null;
  image: string | null;
  original: string | null;
}

export interface Rendition {
  name: string;
  width: number;
  height: number;
  bitrate: number;
  codecs: string;
  frameRate: number;
}

export interface Media {
  id: string;
  /** Null until the file was looked into. */
  kind: Kind | null;
  title: string;
  description: string | null;
  tags: string[];
  visibility: Visibility;
  owner: { id: string; displayName: string; avatarUrl: string | null };
  status: Status;
  playable: boolean;
  /** From 0 to 1. */
  progress: number;
  failure: { code: string; message: string } | null;
  /** Seconds. */
  duration: number | null;
  width: number | null;
  height: number | null;
  /** Bytes. */
  size: number | null;
  fileName: string | null;
  createdAt: string;
  views: number;
  playback: Playback;
  renditions: Rendition[];
}

export interface MediaEdit {
  title?: string;
  description?: string;
  tags?: string[];
  visibility?: Visibility;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** What a server-sent `progress` event carries. */
export interface Progress {
  id: string;
  status: Status;
  playable: boolean;
  progress: number;
  stage: string;
  ladderVersion: number;
}
