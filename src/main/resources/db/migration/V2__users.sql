-- Accounts and the ways in. Only app.users reads these tables.
create table accounts (
    id            uuid primary key,
    email         text not null unique check (email = lower(email)),
    display_name  text not null,
    password_hash text not null,
    role          text not null check (role in ('USER', 'ADMIN')),
    disabled      boolean not null,
    quota_bytes   bigint check (quota_bytes >= 0), -- null: the site's default
    preferences   text not null,                   -- a JSON object
    avatar_id     uuid,
    created_at    timestamptz not null
);

-- Administrators read accounts page by page, the newest first.
create index accounts_newest on accounts (created_at desc, id desc);

-- One row for each signed-in browser: a family of refresh tokens, of which only the last is good.
create table sessions (
    id            uuid primary key,
    account_id    uuid not null references accounts on delete cascade,
    secret_hash   text not null,
    previous_hash text,
    rotated_at    timestamptz,
    started_at    timestamptz not null,
    expires_at    timestamptz not null
);

create index sessions_account on sessions (account_id);
create index sessions_expiry on sessions (expires_at);

-- Personal API tokens, known by their hash only.
create table api_tokens (
    id           uuid primary key,
    account_id   uuid not null references accounts on delete cascade,
    name         text not null,
    hash         text not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);

create index api_tokens_account on api_tokens (account_id, created_at);

-- Invitations and password resets, known by their hash only; a used one is gone.
create table one_time_links (
    hash       text primary key,
    purpose    text not null check (purpose in ('INVITATION', 'RESET')),
    account_id uuid references accounts on delete cascade, -- whose password a RESET sets
    email      text,                                       -- whom an INVITATION is for, if anyone
    role       text check (role in ('USER', 'ADMIN')),     -- what an INVITATION makes them
    expires_at timestamptz not null
);

create index one_time_links_account on one_time_links (account_id);
create index one_time_links_expiry on one_time_links (expires_at);
