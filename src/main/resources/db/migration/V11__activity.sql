-- What people did: one row for each deed, never changed, swept when it is old (app.activity).
create table activity (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    kind       text        not null,
    actor      uuid,                             -- who did it; null for somebody who is not signed in
    subject    uuid,                             -- which other account it concerns
    media_id   text,
    address    text,                             -- the IP address that it was done from
    details    jsonb       not null default '{}' -- names and values, all text
);

create index activity_kind on activity (kind, id);
create index activity_actor on activity (actor, id) where actor is not null;
create index activity_subject on activity (subject, id) where subject is not null;
create index activity_media on activity (media_id, id) where media_id is not null;
create index activity_at on activity (at);
