/** Keeps the bytes of files that come in several requests, until they are whole. */
@NullMarked
package app.ingest.staging;

import org.jspecify.annotations.NullMarked;
