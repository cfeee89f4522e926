package app.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTests {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer neighbour;

    @BeforeEach
    void startNeighbour() throws IOException {
        neighbour =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        neighbour.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    var body = exchange.getRequestBody().readAllBytes();
                    exchange.getResponseHeaders().set("Location", "http://elsewhere.invalid/");
                    exchange.sendResponseHeaders(302, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        neighbour.start();
    }

    @AfterEach
    void stopNeighbour() {
        neighbour.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "2130706433",
                "0x7f.1",
                "0177.0.0.1",
                "127.1",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::]"
            })
    void aNeighbourIsNotReachedHoweverItIsWritten(String host) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> outside(false).get(at(host), Map.of(), LIMIT));
        assertThat(asked).hasValue(0);
    }

    @Test
    void whoNamesANeighbourIsToldThatItIsRefused() {
        assertThatExceptionOfType(AddressRefusedException.class)
                .isThrownBy(() -> outside(false).get(at("127.0.0.1"), Map.of(), LIMIT))
                .withMessageContaining("marquee.outside.allow-private-addresses");
    }

    @Test
    void aNeighbourIsReachedWhereTheSettingAllowsIt() throws IOException {
        var words = "Hallo".getBytes(StandardCharsets.UTF_8);
        try (var reply =
                outside(true).post(at("127.0.0.1"), Map.of("Content-Type", "a/b"), words, LIMIT)) {
            assertThat(reply.status()).as("redirects are not followed").isEqualTo(302);
            assertThat(reply.header("location")).contains("http://elsewhere.invalid/");
            assertThat(reply.length()).contains(5L);
            assertThat(reply.body()).hasBinaryContent(words);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "jar:file:/x!/",
                "//example.org/",
                "example.org",
                "http:/example.org",
                "http:///x",
                "https://a:b@example.org/"
            })
    void onlyPlainWebAddressesAreTaken(String address) {
        assertThatExceptionOfType(AddressRefusedException.class)
                .isThrownBy(() -> outside(true).get(URI.create(address), Map.of(), LIMIT));
    }

    private URI at(String host) {
        return URI.create("http://%s:%d/".formatted(host, neighbour.getAddress().getPort()));
    }

    private static Outside outside(boolean allowPrivate) {
        return new Outside(
                new OutsideSettings(allowPrivate, Duration.ofSeconds(10), Duration.ofSeconds(30)));
    }
}
