alter table transcode
    -- How fast its work went of late, and what was left of it: tells when it will be ready.
    add column pace jsonb;

alter table transcode_task
    -- How much of it is done by who holds it now, from 0 to 1.
    add column part double precision not null default 0;
