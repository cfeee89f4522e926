-- What people are told of each browser that is signed in as them (app.users).
alter table sessions
    add column browser      text,          -- such as Firefox; null where it did not say
    add column system       text,          -- such as Windows
    add column confirmed_at timestamptz;   -- when its user last typed the password

update sessions set confirmed_at = started_at;

alter table sessions alter column confirmed_at set not null;

-- The logo that administrators chose, where they did; and a name is no longer needed for a row.
alter table site
    alter column name drop not null,
    add column logo        uuid,           -- its files are site/{logo}-logo.png and -icon.png
    add column logo_width  int,            -- in pixels
    add column logo_height int;
