-- Files that the site fetches from other servers, and for a while what became of them. Their bytes
-- come into resumable uploads, which are forgotten earlier than this.
create table pulls (
    id              text primary key,
    owner           uuid        not null,
    url             text        not null,
    validator       text,                          -- what tells this version of the file from others
    size            bigint,                        -- in bytes; null when its server does not tell
    node            text        not null,          -- whose disk the bytes come to
    state           text        not null check (state in ('fetching', 'done', 'failed')),
    tries           int         not null default 0, -- in a row that brought nothing
    not_before      timestamptz not null,
    failure_code    text,
    failure_message text,
    created_at      timestamptz not null
);

create index pulls_due on pulls (node, not_before) where state = 'fetching';
create index pulls_owner on pulls (owner, created_at);
