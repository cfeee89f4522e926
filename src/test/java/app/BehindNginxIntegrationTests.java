package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.testing.NginxServer;
import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ops/nginx.conf} promises, with the nginx of this machine. */
@Tag("faults")
class BehindNginxIntegrationTests {

    private static final Path CLIP =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");
    private static final int SIZE = 100_000_000;
    private static final String TUS = "/api/v1/uploads/tus";

    @TempDir Path folder;

    private SiteProcess site;
    private NginxServer nginx;
    private HttpClient client;
    private SiteClient person;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(NginxServer.isInstalled());
        site =
                SiteProcess.start(
                        folder.resolve("site"),
                        "--server.forward-headers-strategy=native",
                        "--marquee.activity.heartbeat=1s");
        int port = site.url("/").getPort();
        nginx = NginxServer.start(folder.resolve("nginx"), Path.of("ops/nginx.conf"), port);
        client = HttpClient.newBuilder().sslContext(trusting()).build();
        person = firstAccount(SiteClient.anonymous(port));
    }

    /** Where the site believes proxies, nobody counts as sitting at its machine. */
    private SiteClient firstAccount(SiteClient nobody) {
        var code = site.log().replaceAll("(?s).*needs this setup code: (\\S+).*", "$1");
        var made =
                nobody.post(
                        "/api/v1/auth/register",
                        Map.of(
                                "email",
                                "admin@example.org",
                                "password",
                                SiteClient.PASSWORD,
                                "displayName",
                                "Admin",
                                "setupCode",
                                code));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return nobody.signIn("admin@example.org", SiteClient.PASSWORD);
    }

    @AfterEach
    void stop() {
        if (nginx != null) {
            nginx.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @Test
    void largeUploadsAndRangesAndEventsPassThroughTls() throws Exception {
        var page = send("GET", "/api/v1/site", BodyPublishers.noBody());
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();

        var bytes = new byte[SIZE];
        new SecureRandom().nextBytes(bytes);
        var start = Files.readAllBytes(CLIP);
        System.arraycopy(start, 0, bytes, 0, start.length);
        var begun =
                send(
                        "POST",
                        TUS,
                        BodyPublishers.noBody(),
                        "Upload-Length",
                        Integer.toString(SIZE),
                        "Upload-Metadata",
                        "filename Y2xpcC53ZWJt");
        assertThat(begun.statusCode()).isEqualTo(201);
        var upload = begun.headers().firstValue("Location").orElseThrow();
        var events = events();
        assertThat(patch(upload, bytes, 0, SIZE / 2).statusCode()).isEqualTo(204);
        assertThat(send("HEAD", upload, BodyPublishers.noBody()).headers().map())
                .extractingByKey("upload-offset")
                .isEqualTo(List.of(Integer.toString(SIZE / 2)));
        assertThat(patch(upload, bytes, SIZE / 2, SIZE).statusCode()).isEqualTo(204);
        assertThat(events.get(60, TimeUnit.SECONDS)).contains("data:");

        var id = upload.substring(TUS.length() + 1);
        var range =
                send(
                        "GET",
                        "/api/v1/media/" + id + "/original",
                        BodyPublishers.noBody(),
                        "Range",
                        "bytes=60000000-60000099");
        assertThat(range.statusCode()).isEqualTo(206);
        assertThat(range.body()).isEqualTo(Arrays.copyOfRange(bytes, 60_000_000, 60_000_100));
    }

    private HttpResponse<byte[]> patch(String upload, byte[] bytes, int from, int to)
            throws Exception {
        return send(
                "PATCH",
                upload,
                BodyPublishers.ofByteArray(bytes, from, to - from),
                "Upload-Offset",
                Integer.toString(from),
                "Content-Type",
                "application/offset+octet-stream");
    }

    /** The first kilobyte of events, or as much as came before the connection is closed. */
    private CompletableFuture<String> events() {
        return CompletableFuture.supplyAsync(
                () -> {
                    var request = request("GET", "/api/v1/events", BodyPublishers.noBody());
                    try (InputStream in =
                            client.send(request.build(), BodyHandlers.ofInputStream()).body()) {
                        var read = new StringBuilder();
                        while (!read.toString().contains("data:")) {
                            var some = new byte[1024];
                            int count = Math.max(0, in.read(some));
                            read.append(new String(some, 0, count, StandardCharsets.UTF_8));
                        }
                        return read.toString();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private HttpResponse<byte[]> send(
            String method, String path, BodyPublisher body, String... headers) throws Exception {
        var request = request(method, path, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + nginx.port()).resolve(path))
                .method(method, body)
                .header("Tus-Resumable", "1.0.0")
                .header("Authorization", "Bearer " + person.token());
    }

    /** Trusts the certificate that nginx shows, and no other. */
    private SSLContext trusting() throws Exception {
        var keys = KeyStore.getInstance(KeyStore.getDefaultType());
        keys.load(null, null);
        try (var in = Files.newInputStream(folder.resolve("nginx/tls.pem"))) {
            keys.setCertificateEntry(
                    "nginx", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), new SecureRandom());
        return context;
    }
}
