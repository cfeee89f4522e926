-- What people name, find and may see (app.catalog).

-- Search ignores case, accents and typing errors. That the extensions are there already, as they
-- are in the embedded server, is no news.
set local client_min_messages = warning;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- A text as search compares it: words of lower-case letters without accents, and digits.
-- The named collation knows all letters, whatever locale the database was made with.
create function media_fold(value text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        lower(unaccent('unaccent', normalize(value, nfkc)) collate "pg_c_utf8"),
        '[^[:alnum:]]+', ' ', 'g');

-- array_to_string and array_agg over plain text never change their mind, but are not declared so.
create function media_join(value text[]) returns text
    language sql immutable strict parallel safe
    return array_to_string(value, ' ');

create function media_fold_all(value text[]) returns text[]
    language sql immutable strict parallel safe
    return array(select media_fold(each) from unnest(value) each);

create table media (
    id              text primary key,
    owner           uuid not null,
    title           text not null,
    description     text not null,
    tags            text[] not null,
    visibility      text not null check (visibility in ('PUBLIC', 'UNLISTED', 'TEAM', 'PRIVATE')),
    status          text not null check (status in ('UPLOADING', 'PROCESSING', 'READY', 'FAILED')),
    playable        boolean not null,
    -- the transcoding attempt that the status tells of; news of earlier ones is void
    attempt         integer not null,
    failure_code    text,
    failure_message text,
    kind            text check (kind in ('VIDEO', 'AUDIO', 'IMAGE')),
    duration        double precision,
    width           integer,
    height          integer,
    size            bigint,
    file_name       text not null,
    created_at      timestamptz not null,
    views           bigint not null default 0,
    -- raised to make every ticket invalid that was given out before
    access_epoch    integer not null,
    -- a tombstone: invisible, but bytes of it may still be in the store
    deleted_at      timestamptz,
    words           text not null generated always as
        (media_fold(title || ' ' || media_join(tags))) stored,
    search          tsvector not null generated always as
        (setweight(to_tsvector('simple', media_fold(title)), 'A')
         || setweight(to_tsvector('simple', media_fold(media_join(tags))), 'B')
         || setweight(to_tsvector('simple', media_fold(description)), 'C')) stored
) with (fillfactor = 80); -- room on the page keeps the counting of views out of every index

create index media_newest on media (created_at desc, id desc) where deleted_at is null;
create index media_by_owner on media (owner, created_at desc, id desc);
create index media_search on media using gin (search);
create index media_words on media using gin (words gin_trgm_ops);
create index media_tags on media using gin (media_fold_all(tags));
create index media_tombstones on media (deleted_at) where deleted_at is not null;
