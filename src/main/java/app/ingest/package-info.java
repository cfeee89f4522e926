/** Receives files until they are whole. */
@ApplicationModule(allowedDependencies = {"problems", "storage", "users"})
@NullMarked
package app.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
