// What the API takes and gives, from its own description: a changed contract breaks the build.

import type { components } from './schema';

type Schemas = components['schemas'];

/** Answers leave nothing out: what is not there is null. */
type Answer<T> = T extends object ? { [K in keyof T]-?: Answer<T[K]> } : T;

export type Site = Answer<Schemas['SiteView']>;
export type Account = Answer<Schemas['AccountView']>;
export type AccountPage = Answer<Schemas['AccountPage']>;
export type OneTimeLink = Answer<Schemas['LinkView']>;
export type Tokens = Answer<Schemas['AccessTokenView']>;
export type Media = Answer<Schemas['MediaJson']>;
export type MediaPage = Answer<Schemas['MediaPage']>;
export type Mark = Answer<Schemas['Mark']>;
export type Statistics = Answer<Schemas['Statistics']>;
export type Caption = Answer<Schemas['Caption']>;
export type Rendition = Answer<Schemas['Rendition']>;
export type Activity = Answer<Schemas['Activity']>;
export type ActivityPage = Answer<Schemas['ActivityPage']>;
export type Inspection = Answer<Schemas['InspectionReport']>;
export type Overview = Answer<Schemas['Overview']>;
export type Settings = Answer<Schemas['SettingsPage']>;
export type Setting = Answer<Schemas['Setting']>;
export type Playlist = Answer<Schemas['PlaylistJson']>;
export type PlaylistPage = Answer<Schemas['Page']>;
export type PlaylistEdit = Schemas['PlaylistPatch'];
export type ApiToken = Answer<Schemas['TokenView']>;
export type ApiTokenPage = Answer<Schemas['TokenPage']>;

export type SignedIn = Answer<Schemas['SessionView']>;
export type SignedInPage = Answer<Schemas['SessionPage']>;

export type Webhook = Answer<Schemas['Webhook']>;
export type WebhookPage = Answer<Schemas['WebhookPage']>;
export type WebhookDelivery = Answer<Schemas['WebhookDelivery']>;
export type DeliveryPage = Answer<Schemas['DeliveryPage']>;
export type WebhookWish = Schemas['WebhookBody'];
export type WebhookEvent = Webhook['events'][number];

export type Share = Answer<Schemas['ShareJson']>;
export type Shares = Answer<Schemas['SharePage']>;
export type SharePreview = Answer<Schemas['Preview']>;

export type Pull = Answer<Schemas['Pull']>;
export type Pulls = Answer<Schemas['Items']>;
export type DirectUpload = Answer<Schemas['DirectUpload']>;

export type SentPart = Schemas['PartBody'];
export type Registration = Schemas['RegisterBody'];
export type ShareWish = Schemas['NewShare'];
export type MediaEdit = Schemas['MediaPatch'];
export type AccountEdit = Schemas['ChangeBody'];
export type Invitation = Schemas['InvitationBody'];

export type Role = Account['role'];
export type Kind = NonNullable<Media['kind']>;
export type Status = Media['status'];
export type Visibility = Media['visibility'];

/** The data of a server-sent `progress` event, which OpenAPI cannot describe. */
export interface Progress extends Pick<
  Media,
  'id' | 'status' | 'playable' | 'progress' | 'secondsLeft'
> {
  stage: string;
  ladderVersion: number;
  /** Whether a picture stands for it already. */
  poster: boolean;
}
