-- Files that clients send straight to the bucket. A row stands as long as something of its file
-- may lie under staging/{id}/.
create table direct_uploads (
    id         text primary key references uploads on delete cascade,
    upload_id  text        not null,  -- the bucket's name for the upload in parts
    size       bigint      not null,  -- as announced
    expires_at timestamptz not null,  -- then the signed addresses stop working
    moved_at   timestamptz            -- since then the original lies under its final key
);

create index direct_uploads_expiring on direct_uploads (expires_at);

-- Since when an original is dropped because its streams are ready; null while it is kept.
alter table uploads add column dropped_at timestamptz;
