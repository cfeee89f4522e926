/** Delivers bytes to viewers, and checks each of them. */
@ApplicationModule(
        allowedDependencies = {"problems", "storage", "users", "ingest", "transcode", "catalog"})
@NullMarked
package app.playback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
