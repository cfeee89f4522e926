package app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.testing.S3Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Against a real S3 server, in this process. */
class S3MediaStoreTests extends MediaStoreContract {

    private static S3Server server;

    private MediaStore store;

    @BeforeAll
    static void startServer(@TempDir Path folder) throws Exception {
        server = S3Server.start(folder);
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.stop();
    }

    @BeforeEach
    void start() {
        store = store(settings(server.endpoint(), server.secretKey()));
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void nothingIsALocalFile() throws IOException {
        put("a/b", "x");

        assertThat(store.localFile("a/b")).isEmpty();
    }

    @Test
    void whatIsLongerThanAPartComesBackByteByByte(@TempDir Path folder) throws IOException {
        var bytes = new byte[12_345_678];
        new Random(1).nextBytes(bytes);
        var file = Files.write(folder.resolve("film"), bytes);

        store.put("a/stream", new ByteArrayInputStream(bytes));
        store.put("a/file", file);
        store.copy("a/file", "a/copy");

        for (var key : new String[] {"a/stream", "a/file", "a/copy"}) {
            try (var in = store.open(key, 5_242_870, 20)) {
                assertThat(in.readAllBytes())
                        .isEqualTo(Arrays.copyOfRange(bytes, 5_242_870, 5_242_890));
            }
            try (var in = store.open(key, 0, bytes.length)) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsUnavailableAndNotAnError() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        var lost = store(settings("http://127.0.0.1:" + closed, "secret"));

        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> lost.find("a/b"))
                .withMessageContaining("127.0.0.1:" + closed);
    }

    @Test
    void aServerThatHangsIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var endpoint = "http://127.0.0.1:" + silent.getLocalPort();
            var hanging =
                    store(
                            S3.settings(
                                    endpoint,
                                    "bucket",
                                    S3Server.ACCESS_KEY,
                                    "s",
                                    Duration.ofSeconds(1)));

            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> hanging.find("a/b"));
        }
    }

    @Test
    void aWrongKeyIsToldToWhoRunsTheSite() {
        var stranger = store(settings(server.endpoint(), "wrong"));

        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> put(stranger, "a/b"))
                .withMessageContaining("bucket");
    }

    @Test
    void aMissingSettingIsNamed() {
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> store(settings(null, "secret")))
                .withMessageContaining("marquee.storage.s3.endpoint");
    }

    private static void put(MediaStore store, String key) throws IOException {
        store.put(key, new ByteArrayInputStream(new byte[1]));
    }

    private static S3MediaStore store(S3Settings settings) {
        return new S3MediaStore(settings, Clock.systemUTC());
    }

    private static S3Settings settings(@Nullable String endpoint, String secretKey) {
        return S3.settings(endpoint, "bucket-" + UUID.randomUUID(), S3Server.ACCESS_KEY, secretKey);
    }
}
