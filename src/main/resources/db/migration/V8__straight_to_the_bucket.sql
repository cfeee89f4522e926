-- Files that clients send straight to the bucket. A row stands as long as something of its file
-- may lie under staging/{id}/.
alter table uploads
    drop constraint uploads_way_check,
    add constraint uploads_way_check check (way in ('multipart', 'tus', 'direct', 'pull'));

create table direct_uploads (
    id         text primary key references uploads on delete cascade,
    upload_id  text        not null,  -- the bucket's name for the upload in parts
    size       bigint      not null,  -- as announced
    expires_at timestamptz not null,  -- then the signed addresses stop working
    moved_at   timestamptz            -- since then the original lies under its final key
);

create index direct_uploads_expiring on direct_uploads (expires_at);

-- Files that the site fetches from an address somebody named.
create table pulls (
    id          text primary key references uploads on delete cascade,
    url         text        not null,
    validator   text,                 -- ETag or Last-Modified of what was fetched so far
    total       bigint,               -- bytes in all, once the other server has told
    tries       integer     not null default 0,
    next_try_at timestamptz not null
);

-- Since when an original was dropped because its streams are ready; null while it is kept.
alter table uploads add column dropped_at timestamptz;
