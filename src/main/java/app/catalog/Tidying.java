package app.catalog;

import app.ingest.Intake;
import app.storage.Cleared;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.storage.StorageUnavailableException;
import app.storage.StrayMedia;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks through the whole store each night for what a crash or a fault has left behind, and deletes
 * what belongs to no media that anybody knows. One node does it; nothing younger than a day is
 * touched.
 */
@Component
class Tidying {

    private static final Logger log = LoggerFactory.getLogger(Tidying.class);
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final long LOCK = 7_021_999;

    private final MediaEntries entries;
    private final Intake intake;
    private final MediaStore store;
    private final DataSource database;
    private final Clock clock;

    Tidying(
            MediaEntries entries,
            Intake intake,
            MediaStore store,
            DataSource database,
            Clock clock) {
        this.entries = entries;
        this.intake = intake;
        this.store = store;
        this.database = database;
        this.clock = clock;
    }

    /** Beside the scheduler's one thread: listing a large store takes long. */
    @Async
    @Scheduled(cron = "${marquee.catalog.tidy-cron}")
    void eachNight() {
        try {
            tidy();
        } catch (SQLException | StorageUnavailableException e) {
            log.warn("The store was not tidied; the next night is another chance", e);
        }
    }

    /**
     * Tidies the store.
     *
     * @return what was deleted; empty when another node is at it
     */
    Optional<Tidied> tidy() throws SQLException {
        try (var connection = database.getConnection();
                var take = connection.prepareStatement("select pg_try_advisory_lock(?)");
                var release = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            take.setLong(1, LOCK);
            release.setLong(1, LOCK);
            try (var taken = take.executeQuery()) {
                if (!taken.next() || !taken.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try {
                return Optional.of(clear());
            } finally {
                release.execute();
            }
        }
    }

    private Tidied clear() {
        var before = clock.instant().minus(YOUNG);
        var tidied =
                new Tidied(
                        intake.clearStrays(before),
                        new StrayMedia(store).clear("streams/", before, this::known));
        log.info("Tidied the store: {}", tidied);
        return tidied;
    }

    private Set<MediaId> known(Collection<MediaId> ids) {
        return entries.idsAmong(ids.stream().map(MediaId::value).toList()).stream()
                .map(MediaId::new)
                .collect(Collectors.toSet());
    }

    /**
     * What was deleted in one night.
     *
     * @param originals that no upload was known for, staged files included
     * @param streams of media that nobody knew
     */
    record Tidied(Cleared originals, Cleared streams) {}
}
