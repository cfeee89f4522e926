package app.transcode;

/**
 * The making of a media's streams moved on. Not durable: a later one replaces it.
 *
 * @param progress where it is now
 */
public record TranscodeProgressed(Progress progress) {}
