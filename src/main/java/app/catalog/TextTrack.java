package app.catalog;

/**
 * A text track of a media, as the streams name it.
 *
 * @param language a BCP 47 tag
 * @param label for a person, unlike all others of its media
 * @param edition under which its file lies
 * @param file its WebVTT file's path below the edition
 */
public record TextTrack(String language, String label, int edition, String file) {}
