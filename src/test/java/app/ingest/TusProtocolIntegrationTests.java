package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tus 1.0.0 says of every request, and of the life of an upload. */
@SiteTest
class TusProtocolIntegrationTests {

    private static final byte[] FILM = Films.film(100_000);

    @LocalServerPort int port;
    @Autowired Intake intake;

    private SiteClient client;
    private TusClient tus;

    @BeforeEach
    void signIn() {
        client = SiteClient.user(port);
        tus = new TusClient(client);
    }

    @Test
    void optionsTellWhatTheSiteCanDo() {
        var answer = tus.send("OPTIONS", TusClient.PATH, new byte[0], "Tus-Resumable", "0.2.0");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(answer.header("Tus-Max-Size")).isEqualTo(Long.toString(20L << 30));
        assertThat(answer.header("Tus-Checksum-Algorithm").split(",")).contains("sha1", "sha256");
        assertThat(answer.header("Tus-Extension").split(","))
                .containsExactlyInAnyOrder(
                        "creation",
                        "creation-with-upload",
                        "creation-defer-length",
                        "termination",
                        "checksum",
                        "expiration",
                        "concatenation");
    }

    @Test
    void aFileComesInTwoRequests() throws Exception {
        var path = tus.begin(FILM.length, "X-Forwarded-Host", "evil.example");
        assertThat(path).matches("/api/v1/uploads/tus/[a-z2-7]{26}");
        assertThat(media(path).field("status")).isEqualTo("uploading");

        var first = tus.patch(path, 0, Films.start(FILM, 40_000));
        assertThat(first.status()).as(first.text()).isEqualTo(204);
        assertThat(first.header("Upload-Offset")).isEqualTo("40000");
        assertThat(first.header("Upload-Expires")).endsWith("GMT");
        var last = tus.patch(path, 40_000, Films.rest(FILM, 40_000));
        assertThat(last.status()).as(last.text()).isEqualTo(204);
        assertThat(last.header("Upload-Offset")).isEqualTo(Integer.toString(FILM.length));

        var original = intake.original(TusFiles.id(path)).orElseThrow();
        assertThat(original.sha256())
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(FILM)));
        assertThat(usedBytes()).isEqualTo(FILM.length);
        assertThat(tus.offset(path)).isEqualTo(FILM.length);
        assertThat(tus.patch(path, FILM.length, new byte[0]).status()).isEqualTo(204);
        assertThat(tus.delete(path).status()).isEqualTo(204);
        assertThat(media(path).status()).isEqualTo(200);
    }

    @Test
    void headTellsAllThatIsKnown() {
        var metadata = TusClient.metadata(Map.of("filename", "ö\r\nX: y.mp4"));
        var path = tus.begin(FILM.length, "Upload-Metadata", metadata);
        var answer = tus.head(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Upload-Offset")).isEqualTo("0");
        assertThat(answer.header("Upload-Length")).isEqualTo(Integer.toString(FILM.length));
        assertThat(answer.header("Upload-Metadata")).isEqualTo(metadata);
        assertThat(answer.header("Upload-Expires")).isNotEmpty();
        assertThat(media(path).field("fileName")).isEqualTo("öX: y.mp4");
    }

    @Test
    void anotherVersionIsRefusedByEachVerbAndChangesNothing() {
        var path = tus.begin(FILM.length);
        for (var method : new String[] {"HEAD", "PATCH", "DELETE"}) {
            var answer = tus.send(method, path, new byte[0], "Tus-Resumable", "0.2.2");
            assertThat(answer.status()).as(method).isEqualTo(412);
            assertThat(answer.header("Tus-Version")).isEqualTo("1.0.0");
        }
        assertThat(tus.offset(path)).isZero();
    }

    @Test
    void aTerminatedUploadIsGone() {
        var path = tus.begin(FILM.length);
        assertThat(tus.patch(path, 0, Films.start(FILM, 50_000)).status()).isEqualTo(204);

        assertThat(tus.delete(path).status()).isEqualTo(204);

        assertThat(tus.head(path).status()).isEqualTo(404);
        assertThat(tus.patch(path, 50_000, new byte[1]).status()).isEqualTo(404);
        assertThat(tus.delete(path).status()).isEqualTo(404);
        assertThat(media(path).status()).isEqualTo(404);
        assertThat(usedBytes()).isZero();
    }

    @Test
    void aMethodMayBeNamedInAHeader() {
        var path = tus.begin(FILM.length);
        var answer =
                tus.send(
                        "POST",
                        path,
                        FILM,
                        "X-HTTP-Method-Override",
                        "PATCH",
                        "Upload-Offset",
                        "0",
                        "Content-Type",
                        "application/offset+octet-stream");

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    @Test
    void deletingTheMediaEndsItsUpload() {
        var path = tus.begin(FILM.length);
        tus.patch(path, 0, Films.start(FILM, 50_000));

        assertThat(client.delete("/api/v1/media/" + TusFiles.id(path)).status()).isEqualTo(204);

        TusFiles.awaitGone(tus, path);
        assertThat(usedBytes()).isZero();
    }

    private Answer media(String path) {
        return client.get("/api/v1/media/" + TusFiles.id(path));
    }

    private long usedBytes() {
        return client.get("/api/v1/users/me").json().at("/usage/bytes").longValue();
    }
}
