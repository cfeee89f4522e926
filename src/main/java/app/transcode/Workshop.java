package app.transcode;

import app.storage.MediaId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jobrunr.storage.StorageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is to do, who does it, and what was done of late: for those who run the site. */
@Component
public class Workshop {

    private final JdbcClient database;
    private final StorageProvider jobs;
    private final Clock clock;

    Workshop(JdbcClient database, StorageProvider jobs, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * What there is to do.
     *
     * @param openTasks that a worker could take now
     * @param waitingTasks that wait for others to be done
     * @param runningTasks that workers hold
     * @param media that are not whole yet
     * @param oldestSince when the one of them was asked for that has waited longest
     */
    @Schema(name = "TranscodeQueue")
    public record Queue(
            long openTasks,
            long waitingTasks,
            long runningTasks,
            long media,
            @Nullable Instant oldestSince) {}

    /**
     * What was done in a time.
     *
     * @param ready media that became whole
     * @param mediaSeconds how long they play together
     * @param failed media that cannot be made
     */
    @Schema(name = "TranscodeDone")
    public record Done(long ready, double mediaSeconds, long failed) {}

    /**
     * A process that works.
     *
     * @param name of its machine
     * @param workers how many tasks it takes at once
     * @param cpuLoad of its machine, from 0 to 1; null where it does not tell
     */
    @Schema(name = "TranscodeNode")
    public record Node(
            UUID id,
            String name,
            int workers,
            @Nullable Instant since,
            @Nullable Instant lastSeen,
            @Nullable Double cpuLoad) {}

    /** What there is to do now. */
    public Queue queue() {
        return database.sql(
                        """
                        select count(*) filter (where state = 'open') as open,
                            count(*) filter (where state = 'waiting') as waiting,
                            count(*) filter (where state = 'running') as running,
                            (select count(*) from transcode where state in ('queued', 'running')) as media,
                            (select min(requested_at) from transcode
                                where state in ('queued', 'running')) as oldest
                        from transcode_task
                        """)
                .query(
                        (row, _) ->
                                new Queue(
                                        row.getLong("open"),
                                        row.getLong("waiting"),
                                        row.getLong("running"),
                                        row.getLong("media"),
                                        instant(row.getTimestamp("oldest"))))
                .single();
    }

    /** What was done lately. */
    public Done done(Duration lately) {
        return database.sql(
                        """
                        select count(*) filter (where state = 'ready') as ready,
                            coalesce(sum((presentation ->> 'duration')::float8)
                                filter (where state = 'ready'), 0) as seconds,
                            count(*) filter (where state = 'failed') as failed
                        from transcode where updated_at >= ?
                        """)
                .param(Timestamp.from(clock.instant().minus(lately)))
                .query(
                        (row, _) ->
                                new Done(
                                        row.getLong("ready"),
                                        row.getDouble("seconds"),
                                        row.getLong("failed")))
                .single();
    }

    /** How many media cannot be made, by the code of the failure. */
    public Map<String, Long> failures() {
        var failures = new LinkedHashMap<String, Long>();
        database.sql(
                        """
                        select coalesce(failure_code, 'unknown') as code, count(*) as number
                        from transcode where state = 'failed' group by 1 order by 2 desc, 1
                        """)
                .query(
                        row -> {
                            failures.put(row.getString("code"), row.getLong("number"));
                        });
        return failures;
    }

    /** How long ago a media's streams were asked for; empty if never. */
    public Optional<Duration> sinceAsked(MediaId id) {
        return database.sql("select requested_at from transcode where media_id = ?")
                .param(id.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .map(asked -> Duration.between(asked, clock.instant()));
    }

    /** Who works now. */
    public List<Node> nodes() {
        return jobs.getBackgroundJobServers().stream()
                .map(
                        server ->
                                new Node(
                                        server.getId(),
                                        server.getName(),
                                        server.getWorkerPoolSize(),
                                        server.getFirstHeartbeat(),
                                        server.getLastHeartbeat(),
                                        server.getSystemCpuLoad()))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
