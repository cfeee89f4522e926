package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ingest.staging.Sha256;
import app.storage.MediaId;
import app.testing.Answer;
import java.time.Duration;

/** What tests ask of tus uploads. */
final class TusFiles {

    private TusFiles() {}

    /** The media of an upload's address. */
    static MediaId id(String path) {
        return new MediaId(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Waits until an upload is not known any more. */
    static void awaitGone(TusClient tus, String path) {
        await().atMost(Duration.ofMinutes(1)).until(() -> tus.head(path).status() == 404);
    }

    static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    static String sha256(byte[] bytes) {
        var digest = Sha256.start();
        digest.update(bytes);
        return Sha256.hex(digest);
    }
}
