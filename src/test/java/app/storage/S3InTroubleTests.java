package app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.testing.BadConnection;
import app.testing.BadConnection.Mood;
import app.testing.S3Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the store makes of a server that misbehaves: passing trouble is nobody's, the rest is told.
 */
class S3InTroubleTests {

    private static final String KEY = "originals/a/source";

    @TempDir Path folder;

    private final byte[] film = new byte[6_000_000];
    private S3Server server;
    private BadConnection connection;
    private MediaStore store;

    @BeforeEach
    void start() throws Exception {
        server = S3Server.start(folder);
        connection = BadConnection.to(server.endpoint());
        store = store(Duration.ofSeconds(30));
        new Random(1).nextBytes(film);
        store.put(KEY, new ByteArrayInputStream(film));
    }

    @AfterEach
    void stop() throws Exception {
        connection.close();
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BUSY", "AWAY"})
    void passingTroubleIsNotNoticed(Mood mood) throws IOException {
        connection.become(mood, 2);
        store.put("a/b", new ByteArrayInputStream(film));
        connection.become(mood, 2);
        assertThat(read("a/b")).isEqualTo(film);
    }

    @Test
    void readingGoesOnWhereTheServerBrokeOff() throws IOException {
        connection.become(Mood.SHORT, 2);

        assertThat(read(KEY)).isEqualTo(film);
    }

    @Test
    void aServerThatAlwaysBreaksOffIsToldAndNothingIsMadeUp() {
        connection.become(Mood.SHORT);

        assertThatIOException().isThrownBy(() -> read(KEY));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BUSY", "LYING", "AWAY"})
    void lastingTroubleIsTold(Mood mood) throws IOException {
        connection.become(mood);

        unavailable(() -> store.put("a/b", new ByteArrayInputStream(new byte[10])));
        unavailable(() -> read(KEY));
        if (mood != Mood.LYING) { // an answer without a body has nothing to lie in
            unavailable(() -> store.find(KEY));
            unavailable(() -> store.delete(KEY));
            unavailable(store::check);
        }
        unavailable(() -> store.list("", _ -> {}));
        unavailable(() -> store.copy(KEY, "a/b"));

        connection.become(Mood.GOOD);
        assertThat(read(KEY)).isEqualTo(film);
        var keys = new ArrayList<String>();
        store.list("", object -> keys.add(object.key()));
        assertThat(keys).containsExactly(KEY);
    }

    @Test
    void aServerThatHangsIsToldAfterTheTimeThatTheSettingsGiveIt() throws IOException {
        connection.become(Mood.HANGING);
        store = store(Duration.ofSeconds(1));

        unavailable(() -> store.put("a/b", new ByteArrayInputStream(new byte[10])));
        unavailable(() -> store.list("", _ -> {}));
        connection.become(Mood.GOOD);
        assertThat(store(Duration.ofSeconds(30)).find(KEY)).isPresent();
    }

    private MediaStore store(Duration patience) {
        return new S3MediaStore(
                S3.settings(
                        connection.endpoint(),
                        "troubled",
                        S3Server.ACCESS_KEY,
                        server.secretKey(),
                        patience),
                Clock.systemUTC());
    }

    private byte[] read(String key) throws IOException {
        try (var in = store.open(key, 0, film.length)) {
            return in.readAllBytes();
        }
    }

    private static void unavailable(ThrowingCallable call) {
        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(call);
    }
}
