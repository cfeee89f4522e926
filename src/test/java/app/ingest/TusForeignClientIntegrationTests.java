package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteClient;
import app.testing.SiteTest;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that others wrote (tus-java-client) uploads, stops, and goes on. */
@SiteTest
class TusForeignClientIntegrationTests {

    private static final byte[] FILM = Films.film(2_500_000);

    @LocalServerPort int port;
    @Autowired Intake intake;

    @Test
    void aForeignClientUploadsInTwoSittings() throws Exception {
        var site = SiteClient.user(port);
        var remembered = new TusURLMemoryStore();

        var first = client(site, remembered).createUpload(upload());
        first.setChunkSize(100_000);
        first.setRequestPayloadSize(400_000);
        for (int chunk = 0; chunk < 10; chunk++) {
            assertThat(first.uploadChunk()).isPositive();
        }
        first.finish();

        var second = client(site, remembered).resumeUpload(upload());
        assertThat(second.getOffset()).isEqualTo(1_000_000);
        while (second.uploadChunk() > 0) {}
        second.finish();

        var path = second.getUploadURL().getPath();
        var original = intake.original(TusFiles.id(path)).orElseThrow();
        assertThat(original.sha256()).isEqualTo(TusFiles.sha256(FILM));
        assertThat(original.fileName()).isEqualTo("foreign.mp4");
    }

    private static TusUpload upload() {
        var upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(FILM));
        upload.setSize(FILM.length);
        upload.setFingerprint("foreign");
        upload.setMetadata(Map.of("filename", "foreign.mp4"));
        return upload;
    }

    private static io.tus.java.client.TusClient client(
            SiteClient site, TusURLMemoryStore remembered) throws Exception {
        var client = new io.tus.java.client.TusClient();
        client.setUploadCreationURL(site.uri(TusClient.PATH).toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + site.token()));
        client.enableResuming(remembered);
        return client;
    }
}
