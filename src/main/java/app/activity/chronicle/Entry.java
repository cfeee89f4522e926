package app.activity.chronicle;

import java.time.Instant;

/**
 * A deed as it is written down.
 *
 * @param id later ones are higher
 * @param at when
 */
record Entry(long id, Instant at, Deed deed) {}
