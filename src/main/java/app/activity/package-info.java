/** Tells people and machines what happens. */
@ApplicationModule(
        allowedDependencies = {
            "health",
            "problems",
            "outside",
            "storage",
            "nodes",
            "users",
            "ingest",
            "transcode",
            "catalog",
            "playback"
        })
@NullMarked
package app.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
