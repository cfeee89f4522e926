package app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.testing.S3Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that know nothing but an address, against a real S3 server. */
class ClientAccessTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String KEY = "staging/a/source";
    private static final long PART = 5 << 20;
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private static S3Server server;
    private static MediaStore store;
    private static ClientAccess access;

    @BeforeAll
    static void startServer(@TempDir Path folder) throws Exception {
        server = S3Server.start(folder);
        store =
                new S3MediaStore(
                        S3.settings(
                                server.endpoint(),
                                "clients",
                                S3Server.ACCESS_KEY,
                                server.secretKey()),
                        Clock.systemUTC());
        access = store.clientAccess().orElseThrow();
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.stop();
    }

    @Test
    void anObjectIsReadWholeAndInRangesWithTheTypeThatWasSigned() throws Exception {
        store.put(
                "streams/a/1/0.m4s",
                new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.UTF_8)));
        var url = access.read("streams/a/1/0.m4s", "video/mp4", LIFETIME);

        var whole = get(url, "bytes=0-");
        var part = get(url, "bytes=2-4");

        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(whole.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
    }

    @Test
    void partsThatAClientSendsBecomeAnObject() throws Exception {
        var bytes = new byte[(int) PART + 1000];
        new Random(1).nextBytes(bytes);

        var begun = access.begin(KEY, bytes.length, PART, LIFETIME);
        var sent = send(begun, bytes);
        access.finish(KEY, begun.uploadId(), sent);

        assertThat(begun.parts()).hasSize(2);
        put(begun.parts().get(1).url(), new byte[1000]); // too late: it changes nothing any more
        try (var in = store.open(KEY, 0, bytes.length)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aPartOfAnotherLengthOrUnderAnotherKeyIsRefused() throws Exception {
        var begun = access.begin("staging/b/source", 1000, PART, LIFETIME);
        var url = begun.parts().getFirst().url();

        assertThat(put(url, new byte[1001]).statusCode()).isEqualTo(403);
        assertThat(
                        put(URI.create(url.toString().replace("/b/", "/c/")), new byte[1000])
                                .statusCode())
                .isEqualTo(403);
        assertThat(get(url, "bytes=0-").statusCode()).isEqualTo(403);
        access.giveUp("staging/b/source", begun.uploadId());
    }

    @Test
    void partsThatNobodySentAreRefused() {
        var begun = access.begin("staging/d/source", 1000, PART, LIFETIME);

        assertThatExceptionOfType(PartsRefusedException.class)
                .isThrownBy(
                        () ->
                                access.finish(
                                        "staging/d/source",
                                        begun.uploadId(),
                                        List.of(new ClientAccess.Sent(1, "0".repeat(32)))));
        access.giveUp("staging/d/source", begun.uploadId());
        assertThatNoException()
                .isThrownBy(() -> access.giveUp("staging/d/source", begun.uploadId()));
    }

    @Test
    void whatNobodyEndsIsGivenUpWhenItIsOld() throws IOException, InterruptedException {
        var bytes = new byte[1000];
        var begun = access.begin("staging/e/source", bytes.length, PART, LIFETIME);
        var sent = send(begun, bytes);

        store.deleteUnfinished(Instant.now().minusSeconds(3600));
        assertThat(store.deleteUnfinished(Instant.now().plusSeconds(3600))).isPositive();

        assertThatExceptionOfType(PartsRefusedException.class)
                .isThrownBy(() -> access.finish("staging/e/source", begun.uploadId(), sent));
    }

    private static List<ClientAccess.Sent> send(ClientAccess.Begun begun, byte[] bytes)
            throws IOException, InterruptedException {
        var sent = new ArrayList<ClientAccess.Sent>();
        for (var slot : begun.parts()) {
            int start = (int) ((slot.number() - 1) * begun.partSize());
            int end = (int) Math.min(bytes.length, start + begun.partSize());
            var answer = put(slot.url(), Arrays.copyOfRange(bytes, start, end));
            assertThat(answer.statusCode()).isEqualTo(200);
            var etag = answer.headers().firstValue("ETag").orElseThrow();
            sent.add(new ClientAccess.Sent(slot.number(), etag));
        }
        return sent;
    }

    private static HttpResponse<String> put(URI url, byte[] bytes)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(url).PUT(BodyPublishers.ofByteArray(bytes)).build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(URI url, String range)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(url).header("Range", range).build(),
                BodyHandlers.ofString());
    }
}
