/** Starts Marquee: the data folder, the embedded database, the web server. */
@NullMarked
package app;

import org.jspecify.annotations.NullMarked;
