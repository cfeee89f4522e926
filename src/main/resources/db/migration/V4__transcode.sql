-- The making of each media's streams: one row per media.
create table transcode (
    media_id       text primary key,
    -- How often it was asked for: 1 by the upload, more by retries. The job's id contains it.
    round          integer not null,
    -- How often a worker took it up. Keys and URLs contain it, and whoever holds an older one has lost.
    attempt        integer not null,
    state          text not null check (state in ('queued', 'running', 'ready', 'failed')),
    stage          text not null,
    progress       double precision not null,
    ladder_version integer not null,
    -- Failures in this round that the file may be to blame for, and those it is not.
    file_failures  integer not null,
    troubles       integer not null,
    failure_code   text,
    failure        text,
    plan           jsonb,
    presentation   jsonb,
    requested_at   timestamptz not null,
    updated_at     timestamptz not null
);

create index transcode_unfinished on transcode (requested_at) where state in ('queued', 'running');
