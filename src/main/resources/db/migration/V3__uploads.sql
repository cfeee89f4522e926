-- Files on their way in, and the originals that came of them.
create table uploads (
    id           text primary key,
    owner        uuid        not null,
    way          text        not null check (way in ('multipart', 'tus', 'direct')),
    file_name    text        not null,
    received     bigint      not null default 0,     -- bytes so far; at the end the size
    reserved     bigint      not null default 0,     -- bytes of the owner's usage that it holds
    sha256       text,                               -- null until complete
    started_at   timestamptz not null,
    held_until   timestamptz not null,               -- the receiving process is alive until then
    completed_at timestamptz,
    condemned    boolean     not null default false  -- its bytes are being deleted; the row goes last
);

create index uploads_owner on uploads (owner);
create index uploads_open on uploads (held_until) where completed_at is null or condemned;

-- How many bytes of originals each account keeps: one row to lock, so that parallel uploads
-- cannot overrun a quota together.
create table usages (
    account uuid primary key,
    bytes   bigint not null default 0 check (bytes >= 0)
);
