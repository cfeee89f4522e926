/** Knows what people name, find and may see. */
@ApplicationModule(
        allowedDependencies = {"problems", "storage", "nodes", "users", "ingest", "transcode"})
@NullMarked
package app.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
