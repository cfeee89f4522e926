/** Fetches files from the addresses that users name: the site is the client of their uploads. */
@NullMarked
package app.ingest.pull;

import org.jspecify.annotations.NullMarked;
