package app.catalog;

/**
 * A viewer may watch.
 *
 * @param shared whether caches between server and viewer may keep the bytes: only when nobody needs
 *     a ticket
 * @param original whether the original file may be read too: its owner and admins may
 */
public record Admission(boolean shared, boolean original) {}
