-- A site as release V8 of the tables left it: two people, a film that is ready, one under way, one being
-- sent, one deleted, and what hangs on them. Never change it: later releases must take it as it is.
insert into accounts (id, email, display_name, password_hash, role, disabled, quota_bytes, preferences, avatar_id, created_at) values
    ('11111111-1111-1111-1111-111111111111', 'admin@example.org', 'Admin', '{bcrypt}x', 'ADMIN', false, null, '{}', null, '2026-01-01T00:00:00Z'),
    ('22222222-2222-2222-2222-222222222222', 'user@example.org', 'Üser', '{bcrypt}y', 'USER', false, 1000000, '{"theme":"dark"}', null, '2026-01-02T00:00:00Z');
insert into sessions (id, account_id, secret_hash, started_at, expires_at) values
    ('33333333-3333-3333-3333-333333333333', '22222222-2222-2222-2222-222222222222', 'hash', '2026-01-02T00:00:00Z', '2099-01-01T00:00:00Z');
insert into api_tokens (id, account_id, name, hash, created_at) values
    ('44444444-4444-4444-4444-444444444444', '22222222-2222-2222-2222-222222222222', 'Laptop', 'hash', '2026-01-03T00:00:00Z');
insert into one_time_links (hash, purpose, role, expires_at) values ('hash', 'INVITATION', 'USER', '2099-01-01T00:00:00Z');

insert into uploads (id, owner, way, file_name, received, sha256, started_at, held_until, completed_at, expires_at) values
    ('aaaaaaaaaaaaaaaaaaaaaaaaaa', '22222222-2222-2222-2222-222222222222', 'multipart', 'film.mp4', 5000, 'aa', '2026-01-04T00:00:00Z', '2026-01-04T00:00:30Z', '2026-01-04T00:00:10Z', null),
    ('bbbbbbbbbbbbbbbbbbbbbbbbbb', '22222222-2222-2222-2222-222222222222', 'direct', 'way.mp4', 6000, 'bb', '2026-01-05T00:00:00Z', '2026-01-05T00:00:30Z', '2026-01-05T00:00:10Z', null),
    ('cccccccccccccccccccccccccc', '22222222-2222-2222-2222-222222222222', 'tus', 'half.mp4', 100, null, '2026-01-06T00:00:00Z', '2099-01-01T00:00:00Z', null, '2099-01-01T00:00:00Z');
insert into tus_uploads (id, length, metadata, node) values ('cccccccccccccccccccccccccc', 200, 'filename aGFsZi5tcDQ=', 'node');
insert into direct_uploads (id, upload_id, size, expires_at) values ('bbbbbbbbbbbbbbbbbbbbbbbbbb', 'parts', 6000, '2099-01-01T00:00:00Z');
insert into usages (account, bytes) values ('22222222-2222-2222-2222-222222222222', 11000);

insert into media (id, owner, title, description, tags, visibility, status, playable, attempt, kind, duration, width, height, size, file_name, created_at, views, access_epoch, deleted_at) values
    ('aaaaaaaaaaaaaaaaaaaaaaaaaa', '22222222-2222-2222-2222-222222222222', 'Grüße aus Köln', 'A film', '{Reise,Köln}', 'PUBLIC', 'READY', true, 1, 'VIDEO', 10.5, 1920, 1080, 5000, 'film.mp4', '2026-01-04T00:00:00Z', 7, 1, null),
    ('bbbbbbbbbbbbbbbbbbbbbbbbbb', '22222222-2222-2222-2222-222222222222', 'Under way', '', '{}', 'PRIVATE', 'PROCESSING', false, 1, null, null, null, null, 6000, 'way.mp4', '2026-01-05T00:00:00Z', 0, 1, null),
    ('cccccccccccccccccccccccccc', '22222222-2222-2222-2222-222222222222', 'Half', '', '{}', 'TEAM', 'UPLOADING', false, 0, null, null, null, null, null, 'half.mp4', '2026-01-06T00:00:00Z', 0, 1, null),
    ('dddddddddddddddddddddddddd', '22222222-2222-2222-2222-222222222222', 'Deleted', '', '{}', 'UNLISTED', 'FAILED', false, 2, null, null, null, null, 10, 'no.mp4', '2026-01-06T00:00:00Z', 0, 2, '2026-01-07T00:00:00Z');
insert into transcode (media_id, round, state, stage, progress, ladder_version, requested_at, updated_at) values
    ('aaaaaaaaaaaaaaaaaaaaaaaaaa', 1, 'ready', 'done', 1, 1, '2026-01-04T00:00:10Z', '2026-01-04T00:01:00Z'),
    ('bbbbbbbbbbbbbbbbbbbbbbbbbb', 1, 'running', 'encoding', 0.5, 1, '2026-01-05T00:00:10Z', '2026-01-05T00:01:00Z');
insert into transcode_task (media_id, name, round, kind, urgency, position, weight, work, state, attempt, holder, held_until, file_failures, troubles) values
    ('bbbbbbbbbbbbbbbbbbbbbbbbbb', 'chunk-0', 1, 'CHUNK', 1, 0, 1, '{}', 'running', 1, '55555555-5555-5555-5555-555555555555', '2026-01-05T00:01:30Z', 0, 0);
insert into transcode_track (media_id, track, init, codecs, timescale, width, height) values
    ('bbbbbbbbbbbbbbbbbbbbbbbbbb', '720p', 'init.mp4', 'avc1.64001f', 90000, 1280, 720);
insert into transcode_segment (media_id, track, number, name, bytes, start, ticks, samples, keyed, shown) values
    ('bbbbbbbbbbbbbbbbbbbbbbbbbb', '720p', 0, '00000-1.m4s', 1000, 0, 360000, 120, true, 0);
insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status) values
    ('66666666-6666-6666-6666-666666666666', 'listener', 'app.ingest.UploadCompleted', '{"id":"bbbbbbbbbbbbbbbbbbbbbbbbbb"}', '2026-01-05T00:00:10Z', 'PUBLISHED');
