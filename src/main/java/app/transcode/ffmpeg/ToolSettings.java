package app.transcode.ffmpeg;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What a single run of a bundled program may use.
 *
 * @param niceness from 0 (as urgent as the site itself) to 19
 * @param urgentNiceness the same for runs that somebody waits for
 * @param cpuTime over all its threads
 * @param memory writable memory of its own
 * @param fileSize of each file it writes
 * @param openFiles at once
 * @param probeTime how long each look into a file may take
 * @param checkInterval how often it is looked whether it still starts
 * @param measureTime how long reading a whole file may take, where its header tells no duration
 */
@Validated
@ConfigurationProperties("marquee.transcode.tools")
record ToolSettings(
        @Min(0) @Max(19) int niceness,
        @Min(0) @Max(19) int urgentNiceness,
        @DurationMin(seconds = 10) Duration cpuTime,
        DataSize memory,
        DataSize fileSize,
        @Min(64) int openFiles,
        @DurationMin(seconds = 1) Duration probeTime,
        @DurationMin(seconds = 1) Duration measureTime,
        @DurationMin(seconds = 10) Duration checkInterval) {}
