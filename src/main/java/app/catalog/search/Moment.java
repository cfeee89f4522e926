package app.catalog.search;

import java.util.List;

/**
 * Where in a media something is said that was searched for.
 *
 * @param seconds from its beginning
 * @param language of the text track, a BCP 47 tag
 * @param text the sentence
 * @param marks the words of the search in it
 */
public record Moment(double seconds, String language, String text, List<Mark> marks) {}
