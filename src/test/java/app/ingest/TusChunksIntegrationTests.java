package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PATCH: the core protocol, and the extension checksum. */
@SiteTest
class TusChunksIntegrationTests {

    private static final byte[] FILM = Films.film(100_000);

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    private SiteClient client;
    private TusClient tus;

    @BeforeEach
    void signIn() {
        client = SiteClient.user(port);
        tus = new TusClient(client);
    }

    @Test
    void bytesForAnotherOffsetAreRefused() {
        var path = tus.begin(FILM.length);

        TusFiles.assertRefused(tus.patch(path, 1, new byte[10]), 409, "offset_mismatch");
        assertThat(tus.offset(path)).isZero();
    }

    @Test
    void bytesOfAnotherTypeAreRefused() {
        var path = tus.begin(FILM.length);
        var answer =
                tus.send(
                        "PATCH",
                        path,
                        new byte[10],
                        "Upload-Offset",
                        "0",
                        "Content-Type",
                        "application/octet-stream");

        TusFiles.assertRefused(answer, 415, "unsupported_content_type");
        assertThat(tus.offset(path)).isZero();
    }

    @Test
    void bytesBeyondTheLengthAreRefused() {
        var path = tus.begin(10);

        TusFiles.assertRefused(tus.patch(path, 0, new byte[11]), 413, "chunk_too_large");
    }

    @Test
    void whatIsNoMediaIsRefusedAtItsFirstBytes() {
        var path = tus.begin(1_000_000);
        var text = "ffconcat version 1.0\n".repeat(300).getBytes(StandardCharsets.UTF_8);

        TusFiles.assertRefused(tus.patch(path, 0, text), 415, "unsupported_media_type");
        assertThat(tus.head(path).status()).isEqualTo(404);
        assertThat(media(path).status()).isEqualTo(404);
        assertThat(usedBytes()).isZero();
    }

    @Test
    void aShortFileIsLookedAtAtItsEnd() {
        var path = tus.begin(7);

        TusFiles.assertRefused(
                tus.patch(path, 0, "#EXTM3U".getBytes(StandardCharsets.UTF_8)),
                415,
                "unsupported_media_type");
        assertThat(uploads()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"sha1, SHA-1", "sha256, SHA-256", "sha512, SHA-512", "md5, MD5"})
    void aChecksumIsVerified(String name, String algorithm) throws Exception {
        var path = tus.begin(FILM.length);
        var sum =
                Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance(algorithm).digest(FILM));

        var answer = tus.patch(path, 0, Films.film(50_000), "Upload-Checksum", name + " " + sum);
        assertThat(answer.status()).isEqualTo(460);
        assertThat(answer.code()).isEqualTo("checksum_mismatch");
        assertThat(tus.offset(path)).isZero();
        assertThat(tus.patch(path, 0, FILM, "Upload-Checksum", name + " " + sum).status())
                .isEqualTo(204);
    }

    @Test
    void anUnknownChecksumAlgorithmIsRefused() {
        TusFiles.assertRefused(
                tus.patch(tus.begin(10), 0, new byte[10], "Upload-Checksum", "crc7 aaaa"),
                400,
                "malformed_request");
    }

    private Answer media(String path) {
        return client.get("/api/v1/media/" + TusFiles.id(path));
    }

    private long uploads() {
        return database.sql("select count(*) from uploads where owner = ?")
                .param(UUID.fromString(client.id()))
                .query(Long.class)
                .single();
    }

    private long usedBytes() {
        return client.get("/api/v1/users/me").json().at("/usage/bytes").longValue();
    }
}
