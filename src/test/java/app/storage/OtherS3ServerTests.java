package app.storage;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Against any other S3 server: set {@code MARQUEE_TEST_S3_ENDPOINT}, {@code
 * MARQUEE_TEST_S3_ACCESS_KEY} and {@code MARQUEE_TEST_S3_SECRET_KEY}, of a key that may make
 * buckets, or name an empty bucket that may be emptied in {@code MARQUEE_TEST_S3_BUCKET}.
 */
@EnabledIfEnvironmentVariable(named = "MARQUEE_TEST_S3_ENDPOINT", matches = ".+")
class OtherS3ServerTests extends MediaStoreContract {

    private MediaStore store;

    @BeforeEach
    void start() {
        var bucket =
                System.getenv()
                        .getOrDefault("MARQUEE_TEST_S3_BUCKET", "marquee-" + UUID.randomUUID());
        store =
                new S3MediaStore(
                        S3.settings(
                                System.getenv("MARQUEE_TEST_S3_ENDPOINT"),
                                bucket,
                                System.getenv("MARQUEE_TEST_S3_ACCESS_KEY"),
                                System.getenv("MARQUEE_TEST_S3_SECRET_KEY")),
                        Clock.systemUTC());
    }

    @AfterEach
    void empty() {
        store.list("", object -> store.delete(object.key()));
    }

    @Override
    MediaStore store() {
        return store;
    }
}
