package app.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The nginx of this machine with the configuration that we give to operators, before a site. */
public final class NginxServer implements AutoCloseable {

    private static final String AROUND =
            """
            daemon off;
            pid nginx.pid;
            error_log nginx.log;
            events { worker_connections 256; }
            http {
                access_log off;
                client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp;
                uwsgi_temp_path temp; scgi_temp_path temp;
                include site.conf;
            }
            """;

    private final Process process;
    private final int port;

    private NginxServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether this machine has what is needed. */
    public static boolean isInstalled() {
        return runs("nginx", "-v") && runs("openssl", "version");
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts it with TLS on a free port.
     *
     * @param home for its files
     * @param configuration of a site that listens on 127.0.0.1:8080
     * @param site the port that it really listens on
     */
    public static NginxServer start(Path home, Path configuration, int site) throws Exception {
        Files.createDirectories(home.resolve("temp"));
        var plain = freePort();
        var secure = freePort();
        Files.writeString(home.resolve("nginx.conf"), AROUND);
        Files.writeString(
                home.resolve("site.conf"),
                Files.readString(configuration)
                        .replace("127.0.0.1:8080", "127.0.0.1:" + site)
                        .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
                        .replace("listen 443 ", "listen 127.0.0.1:" + secure + " ")
                        .replace("/etc/ssl/media.example.org", home.resolve("tls").toString()));
        makeCertificate(home);
        var process =
                new ProcessBuilder("nginx", "-p", home.toString(), "-c", "nginx.conf")
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("said.log").toFile())
                        .start();
        if (process.waitFor(2, TimeUnit.SECONDS)) {
            throw new IllegalStateException(Files.readString(home.resolve("said.log")));
        }
        return new NginxServer(process, secure);
    }

    private static void makeCertificate(Path home) throws IOException, InterruptedException {
        new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "1",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost",
                        "-keyout",
                        home.resolve("tls.key").toString(),
                        "-out",
                        home.resolve("tls.pem").toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("openssl.log").toFile())
                .start()
                .waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The port that takes TLS. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
