/** Measures what the site does, for whoever draws curves of it and wants to be woken. */
@NullMarked
package app.activity.meters;

import org.jspecify.annotations.NullMarked;
