/** Speaks tus 1.0.0 (https://tus.io/protocols/resumable-upload): one class per verb. */
@NullMarked
package app.ingest.tus;

import org.jspecify.annotations.NullMarked;
