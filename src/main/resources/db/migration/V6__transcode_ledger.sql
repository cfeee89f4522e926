-- The making of streams is cut into tasks that any node can take, and each segment is recorded as
-- soon as it is stored. A round has one edition of streams: keys and URLs contain the round.
update transcode set round = greatest(round, attempt);
alter table transcode
    drop column attempt,
    drop column file_failures,
    drop column troubles,
    -- What the source was found to be.
    add column source jsonb,
    -- How much of the source can be read, in seconds, where it breaks off before the end it tells.
    add column readable double precision,
    -- How often the round began anew because of that.
    add column breaks integer not null default 0,
    -- Whether the source's own picture may be taken over without encoding.
    add column copies boolean not null default true,
    -- The renditions that the master playlist lists while the media grows.
    add column listed text[] not null default '{}',
    -- Work that is left, in seconds of video weighed by what they cost: the shortest goes first.
    add column remaining double precision not null default 0,
    -- While somebody watches the growing media, its next chunk goes before those of others.
    add column watched_until timestamptz;

create table transcode_task (
    media_id      text not null,
    name          text not null,
    round         integer not null,
    kind          text not null,
    -- 0 what the first play waits for, 1 the ladder, 2 what can wait until all others are ready.
    urgency       integer not null,
    -- Where in the media it begins, in seconds, and what it costs.
    position      double precision not null,
    weight        double precision not null,
    -- What is to be made, for its kind to read.
    work          jsonb not null,
    -- A waiting task is opened by the one that it waits for.
    state         text not null check (state in ('waiting', 'open', 'running', 'done')),
    -- How often a worker took it up: whoever holds an older number has lost.
    attempt       integer not null,
    -- The job that holds it, and until when without a sign of life.
    holder        uuid,
    held_until    timestamptz,
    not_before    timestamptz,
    -- Failures that the file may be to blame for, and those it is not.
    file_failures integer not null,
    troubles      integer not null,
    -- How long its encoder ran, in seconds.
    seconds       double precision,
    primary key (media_id, name)
);

create index transcode_task_claimable on transcode_task (urgency) where state in ('open', 'running');

create table transcode_track (
    media_id  text not null,
    track     text not null,
    -- Its initialisation segment, below the edition; one serves all segments.
    init      text not null,
    codecs    text not null,
    timescale integer not null,
    width     integer not null,
    height    integer not null,
    primary key (media_id, track)
);

create table transcode_segment (
    media_id text not null,
    track    text not null,
    number   integer not null,
    -- Its file in the track's folder: the name contains the attempt, so that nothing is replaced.
    name     text not null,
    bytes    bigint not null,
    start    bigint not null,
    ticks    bigint not null,
    samples  integer not null,
    keyed    boolean not null,
    shown    bigint not null,
    primary key (media_id, track, number)
);
