-- Addresses that are told what becomes of media (app.activity).
create table webhooks (
    id            uuid primary key,
    owner         uuid        not null,
    url           text        not null,
    events        text[]      not null,
    all_media     boolean     not null,      -- of everybody; otherwise of the owner alone
    secret        text        not null,      -- signs what is sent, so it must be readable here
    created_at    timestamptz not null,
    failing_since timestamptz,               -- no delivery has succeeded since then
    disabled_at   timestamptz
);

create index webhooks_owner on webhooks (owner, created_at);

create table webhook_deliveries (
    id         uuid primary key,
    webhook_id uuid        not null references webhooks on delete cascade,
    occasion   text        not null,         -- what it tells of: the same news is sent once
    event      text        not null,
    body       text        not null,
    state      text        not null check (state in ('waiting', 'delivered', 'failed')),
    attempts   integer     not null default 0,
    created_at timestamptz not null,
    next_at    timestamptz not null,         -- not before then; while it is sent, the sender's lease
    last_at    timestamptz,
    status     integer,                      -- HTTP status of the last answer
    error      text,                         -- why there was none
    unique (webhook_id, occasion)
);

create index webhook_deliveries_due on webhook_deliveries (next_at) where state = 'waiting';
create index webhook_deliveries_newest on webhook_deliveries (webhook_id, created_at desc, id desc);
create index webhook_deliveries_old on webhook_deliveries (created_at);

-- What administrators call the site, where that is not what the settings say; one row at most.
create table site (
    one  boolean primary key default true check (one),
    name text not null
);
