alter table transcode
    -- The poster that stands for a media while it is still being made, below its edition.
    add column first_poster text;
