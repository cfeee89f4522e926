package app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What this process is and where it keeps things.
 *
 * @param dataDir the folder of all that this site keeps
 * @param role what this process does
 * @param database how long the embedded database may take
 */
@Validated
@ConfigurationProperties(ProcessSettings.PREFIX)
record ProcessSettings(@NotNull Path dataDir, @NotNull Role role, @Valid Database database) {

    static final String PREFIX = "marquee";

    /** What a process does. */
    enum Role {
        /** Everything. */
        ALL,
        /** Answers HTTP, and leaves the transcoding to workers. */
        WEB,
        /** Transcodes. */
        WORKER
    }

    /**
     * How long the embedded database may take.
     *
     * @param startTimeout until it answers, recovery after a crash included
     * @param stopTimeout until it has written everything and ended
     */
    record Database(
            @NotNull @DurationMin(seconds = 1) Duration startTimeout,
            @NotNull @DurationMin(seconds = 1) Duration stopTimeout) {}
}
