-- News that a listener has not yet worked off (Spring Modulith's event publication registry).
create table event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer not null default 0,
    last_resubmission_date timestamptz
);

create index event_publication_open on event_publication (publication_date) where completion_date is null;
create index event_publication_lookup on event_publication (listener_id, serialized_event) where completion_date is null;
