-- What people add to media, and what they do with it.

-- Text tracks that people added (app.catalog). Those that came with a file are told by its
-- presentation; an added one takes the place of those in the same language.
create table captions (
    media_id   text not null references media on delete cascade,
    language   text not null, -- a BCP 47 tag
    label      text not null,
    file       text not null, -- its path below streams/{media_id}/0/
    created_at timestamptz not null,
    primary key (media_id, language)
);

-- What is said when, in all text tracks: here a search finds the second (app.catalog).
create table caption_sentences (
    media_id text not null references media on delete cascade,
    language text not null,
    seconds  double precision not null,
    text     text not null,
    search   tsvector not null generated always as (to_tsvector('simple', media_fold(text))) stored
);

create index caption_sentences_search on caption_sentences using gin (search);
create index caption_sentences_media on caption_sentences (media_id, language);

-- A picture that somebody chose to stand for the media: its path below streams/{id}/0/.
alter table media add column poster text;

-- Ordered collections (app.catalog).
create table playlists (
    id          uuid primary key,
    owner       uuid not null,
    title       text not null,
    description text not null,
    visibility  text not null check (visibility in ('PUBLIC', 'UNLISTED', 'TEAM', 'PRIVATE')),
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);

create index playlists_newest on playlists (created_at desc, id desc);
create index playlists_by_owner on playlists (owner, created_at desc, id desc);

create table playlist_items (
    playlist_id uuid not null references playlists on delete cascade,
    place       integer not null,
    media_id    text not null references media on delete cascade,
    primary key (playlist_id, place)
);

create index playlist_items_media on playlist_items (media_id);

-- Links that open one media to whoever has them (app.catalog). Their tokens are computed from their
-- ids with a key that is not in the database.
create table shares (
    id            uuid primary key,
    media_id      text not null references media on delete cascade,
    creator       uuid not null,
    password_hash text,
    expires_at    timestamptz,
    view_limit    integer check (view_limit > 0),
    views         integer not null default 0,
    created_at    timestamptz not null
);

create index shares_media on shares (media_id, created_at desc);

-- How far each account has watched each media (app.playback).
create table watch_positions (
    account    uuid not null,
    media_id   text not null references media on delete cascade,
    seconds    double precision not null check (seconds >= 0),
    watched_at timestamptz not null,
    primary key (account, media_id)
);

create index watch_positions_latest on watch_positions (account, watched_at desc, media_id desc);
create index watch_positions_media on watch_positions (media_id);
