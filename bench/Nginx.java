import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An nginx of our own: sendfile on, WebDAV PUT, a worker per core, nothing logged. */
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION =
            """
            daemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log nginx.log;
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000000;
                types { video/mp4 m4s mp4; }
                client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp;
                uwsgi_temp_path temp; scgi_temp_path temp;
                server {
                    listen 127.0.0.1:%d; root "%s";
                    dav_methods PUT; client_max_body_size 0;
                }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Serves a folder on a free port. */
    static Nginx start(Path folder) throws IOException, InterruptedException {
        var home = Files.createDirectories(Bench.FOLDER.resolve("nginx"));
        int port = Site.freePort();
        // As root its workers would be nobody, who may not read the folder.
        var user = "root".equals(System.getProperty("user.name")) ? "user root;\n" : "";
        var configuration = home.resolve("nginx.conf");
        Files.writeString(configuration, user + CONFIGURATION.formatted(port, folder));
        var process =
                new ProcessBuilder("nginx", "-p", home.toString(), "-c", configuration.toString())
                        .inheritIO()
                        .start();
        Bench.endWithUs(process);
        while (process.children().findAny().isEmpty()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("nginx did not start");
            }
            Thread.sleep(100);
        }
        return new Nginx(process, port);
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    int port() {
        return port;
    }

    List<Long> workers() {
        return process.children().map(ProcessHandle::pid).toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
