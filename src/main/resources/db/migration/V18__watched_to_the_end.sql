-- Whether somebody has seen a media to its end: so it stays when they begin again (app.playback).
alter table watch_positions add column seen boolean not null default false;

update watch_positions w set seen = true
from media m
where m.id = w.media_id and m.duration > 0
    and m.duration - w.seconds <= greatest(m.duration * 0.03, least(10, m.duration * 0.2));

create index watch_positions_seen on watch_positions (account, watched_at desc) where seen;
