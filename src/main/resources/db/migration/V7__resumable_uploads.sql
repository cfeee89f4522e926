-- Uploads in several requests: they may be gone on with until they expire. The others end with
-- their one request, or when its process is not heard of any more.
alter table uploads add column expires_at timestamptz;

create index uploads_expiring on uploads (expires_at) where expires_at is not null;

-- What the tus protocol must remember of an upload.
create table tus_uploads (
    id       text primary key references uploads on delete cascade,
    length   bigint,             -- bytes in all; null until the client has told
    metadata text not null,      -- Upload-Metadata as the client sent it
    concat   text,               -- Upload-Concat: 'partial' or 'final;...'; null for usual uploads
    node     text not null       -- the node whose disk has the bytes
);
