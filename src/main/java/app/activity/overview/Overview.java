package app.activity.overview;

import app.transcode.Workshop;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the site is.
 *
 * @param health what was found of each thing that it needs
 * @param queue what there is to transcode
 * @param lastHour what was done
 * @param lastDay what was done
 * @param failures how many media cannot be made, by code
 * @param storage how much is stored, by kind; empty until it was looked
 * @param nodes which processes transcode
 * @param versions of what the site consists of
 */
@Schema(name = "Overview")
record Overview(
        Instant at,
        List<Part> health,
        Workshop.Queue queue,
        Workshop.Done lastHour,
        Workshop.Done lastDay,
        List<FailureCount> failures,
        List<Stored> storage,
        List<Disk> disks,
        List<Workshop.Node> nodes,
        Map<String, String> versions) {

    /**
     * One thing that the site needs.
     *
     * @param level {@code well}, {@code strained} or {@code broken}
     * @param sentence how it is, and what to do
     */
    @Schema(name = "HealthPart")
    record Part(String name, String level, String sentence) {}

    @Schema(name = "FailureCount")
    record FailureCount(String code, long media) {}

    @Schema(name = "StoredAmount")
    record Stored(String kind, long objects, long bytes) {}

    @Schema(name = "DiskSpace")
    record Disk(String folder, long freeBytes) {}
}
