package app.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/**
 * The one thing that each test of a fault asks at its end: whether the site, left to itself, comes
 * to rest with nothing lost and nothing left behind. It has the site look: each file against the
 * database and back, originals by their hashes, streams by decoding them, and at work, news, jobs
 * and folders; and no FFmpeg may run any more.
 */
public final class NothingLost {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private NothingLost() {}

    /** Waits until nothing is under way, and there is nothing to find. */
    public static void on(SiteProcess site) {
        awaitRest(site.url("/").getPort());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(site.encoders()).as("FFmpeg").isEmpty());
    }

    private static void awaitRest(int port) {
        var admin = SiteClient.admin(port);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> {
                            var report =
                                    admin.post("/api/v1/admin/fsck?hashes=true&decode=true").json();
                            assertThat(report.get("findings")).isEmpty();
                            assertThat(report.get("underWay").longValue()).isZero();
                        });
    }
}
