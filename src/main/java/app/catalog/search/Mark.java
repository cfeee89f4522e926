package app.catalog.search;

/**
 * A part of a text that a search meant.
 *
 * @param start of its first character, counted in UTF-16 units as browsers do
 * @param end behind its last one
 */
public record Mark(int start, int end) {}
