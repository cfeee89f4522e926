-- How many different visitors began to watch on a day; who they are is nowhere (app.playback).
alter table view_days add column visitors bigint not null default 0;
