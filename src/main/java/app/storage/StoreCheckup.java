package app.storage;

import app.health.Checkup;
import app.health.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether media can be kept and had: each time whether the store is there, and less often, as that
 * costs more, whether a small object can be written, read and deleted.
 */
@Component
class StoreCheckup implements Checkup {

    private final MediaStore store;
    private final StorageSettings settings;
    private final Clock clock;
    private final String key;
    private Instant nextProbe = Instant.MIN;

    /** Each node has a key of its own, the same after a restart: a crash leaves one at most. */
    StoreCheckup(
            MediaStore store,
            StorageSettings settings,
            Clock clock,
            @Value("${marquee.data-dir}") Path data) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        var node = host() + ' ' + data.toAbsolutePath();
        this.key = "probe/" + UUID.nameUUIDFromBytes(node.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "storage";
    }

    @Override
    public Optional<Duration> interval() {
        return Optional.of(settings.checkInterval());
    }

    @Override
    public Finding look() {
        try {
            store.check();
            if (!clock.instant().isBefore(nextProbe)) {
                probe();
                nextProbe = clock.instant().plus(settings.probeInterval());
            }
            return Finding.well("Media can be written, read and deleted.");
        } catch (StorageFullException e) {
            return Finding.broken(
                    e.getMessage() + " Uploads are refused: make room, or delete media.");
        } catch (StorageUnavailableException | IOException e) {
            nextProbe = Instant.MIN;
            return Finding.broken(
                    e.getMessage()
                            + " Uploads are refused, and what is not cached does not play, until"
                            + " it is back.");
        }
    }

    private void probe() throws IOException {
        var written = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        store.put(key, new ByteArrayInputStream(written));
        try (var in = store.open(key, 0, written.length)) {
            if (!Arrays.equals(in.readAllBytes(), written)) {
                throw new StorageUnavailableException(
                        "The store gives back other bytes than were written.", null);
            }
        }
        store.delete(key);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }
}
