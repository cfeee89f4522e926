package app.transcode;

/**
 * A part of a film or recording that has a name.
 *
 * @param start in seconds
 * @param end in seconds, after the start
 * @param title one line, perhaps empty
 */
public record Chapter(double start, double end, String title) {}
