/** Receives files until they are whole. */
@ApplicationModule(allowedDependencies = {"outside", "problems", "storage", "users"})
@NullMarked
package app.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
