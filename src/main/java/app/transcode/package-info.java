/** Turns a file into streams: probe, plan, encode, verify, publish. */
@ApplicationModule(
        allowedDependencies = {"health", "problems", "storage", "nodes", "users", "ingest"})
@NullMarked
package app.transcode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
