package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.SiteClient;
import app.testing.SiteProcess;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is told to sends traces to a collector. */
@Tag("faults")
class TracesIntegrationTests {

    @TempDir Path folder;

    @Test
    void aTracedRequestReachesTheCollector() throws IOException {
        Queue<String> received = new ConcurrentLinkedQueue<>();
        var loopback = InetAddress.getLoopbackAddress();
        var collector = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        collector.createContext(
                "/v1/traces",
                exchange -> {
                    try (exchange) {
                        var body = exchange.getRequestBody().readAllBytes();
                        received.add(new String(body, StandardCharsets.ISO_8859_1));
                        exchange.sendResponseHeaders(200, -1);
                    }
                });
        collector.start();
        var endpoint = "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces";
        try (var site =
                SiteProcess.start(
                        folder,
                        "--management.opentelemetry.enabled=true",
                        "--management.tracing.sampling.probability=1",
                        "--management.opentelemetry.tracing.export.otlp.endpoint=" + endpoint)) {
            var nobody = SiteClient.anonymous(site.url("/").getPort());
            assertThat(nobody.get("/api/v1/site").status()).isEqualTo(200);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> received.stream().anyMatch(all -> all.contains("/api/v1/site")));
        } finally {
            collector.stop(0);
        }
    }
}
