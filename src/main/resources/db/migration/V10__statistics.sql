-- How media are watched, for their owners (app.playback).

-- Views per day of UTC.
create table view_days (
    media_id text not null references media on delete cascade,
    day      date not null,
    views    bigint not null,
    primary key (media_id, day)
);

-- Which twentieths of a media each signed-in viewer has seen: bit 0 is the first one.
create table watched_parts (
    media_id text not null references media on delete cascade,
    account  uuid not null,
    parts    integer not null,
    primary key (media_id, account)
);

create index watched_parts_account on watched_parts (account);
