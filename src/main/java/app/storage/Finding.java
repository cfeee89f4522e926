package app.storage;

/**
 * Something that an inspection found to be not as it should be.
 *
 * @param kind stable, in snake_case; docs/1-running.md lists all
 * @param subject the key, media or thing that it is about
 * @param detail a sentence for an operator
 */
public record Finding(String kind, String subject, String detail) {}
