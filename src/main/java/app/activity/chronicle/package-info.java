/**
 * Writes down who did what, to which media, when and from where, and shows it to administrators.
 */
@NullMarked
package app.activity.chronicle;

import org.jspecify.annotations.NullMarked;
