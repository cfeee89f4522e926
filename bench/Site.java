import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A Marquee of our own: the jar as anybody would start it, on a new data folder. */
final class Site implements AutoCloseable {

    private static final String ACCOUNT =
            """
            {"email": "bench@example.org", "password": "correct horse battery",
             "displayName": "Bench"}""";

    private final Process process;
    private final Path data;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    private Site(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.address = "http://127.0.0.1:" + port;
    }

    static Site start(Path jar, Path data, String... settings) throws IOException, InterruptedException {
        var site = begin(List.of(), jar, data, "marquee.log", List.of(settings));
        site.awaitHealth();
        site.send("POST", "/api/v1/auth/register", "application/json", ACCOUNT);
        site.token =
                field(
                        site.send("POST", "/api/v1/auth/login", "application/json", ACCOUNT),
                        "accessToken");
        return site;
    }

    /**
     * Starts a worker for a site, with its database and media.
     *
     * @param core the only one that it, and all that it starts, may use
     */
    static Site worker(Path jar, Path data, Site web, int core)
            throws IOException, InterruptedException {
        var postmaster = web.data.resolve("postgres").resolve("postmaster.pid");
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(web.data.resolve("secrets.properties"))) {
            secrets.load(file);
        }
        var worker =
                begin(
                        List.of("taskset", "-c", Integer.toString(core)),
                        jar,
                        data,
                        "worker-" + core + ".log",
                        List.of(
                                "--marquee.role=worker",
                                "--marquee.storage.local.folder=" + web.media(),
                                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%s/marquee"
                                        .formatted(Files.readAllLines(postmaster).get(3)),
                                "--spring.datasource.username=marquee",
                                "--spring.datasource.password="
                                        + secrets.getProperty("marquee.secrets.database")));
        worker.awaitHealth();
        return worker;
    }

    private static Site begin(
            List<String> before, Path jar, Path data, String log, List<String> settings)
            throws IOException {
        int port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(before);
        command.addAll(List.of(java, "-jar", jar.toString()));
        command.addAll(List.of("--server.port=" + port, "--marquee.data-dir=" + data));
        command.addAll(settings);
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Bench.FOLDER.resolve(log).toFile())
                        .start();
        Bench.endWithUs(process);
        return new Site(process, data, port);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return URI.create(address).getPort();
    }

    /** The header that signs a request in. */
    String authorization() {
        return "Authorization: Bearer " + token;
    }

    /** Seconds of processor time that it took so far. */
    double cpu() {
        return Cpu.of(List.of(pid()));
    }

    /** The most memory that its JVM had at a time, as the system counts it. */
    String mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("unknown");
    }

    /** Deletes a media. */
    boolean delete(String id) throws IOException, InterruptedException {
        send("DELETE", "/api/v1/media/" + id, "", "");
        return true;
    }

    /** The absolute address of a path. */
    String url(String path) {
        return address + path;
    }

    /** The folder below which a key of the store is a path. */
    Path media() {
        return data.resolve("media");
    }

    /** Uploads a public media and returns its id. */
    String upload(Path file) throws IOException, InterruptedException {
        var line = "\r\n--bench\r\nContent-Disposition: form-data; name=";
        var head =
                line
                        + "\"visibility\"\r\n\r\npublic"
                        + line
                        + "\"file\"; filename=\"%s\"\r\n\r\n".formatted(file.getFileName());
        var body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--bench--\r\n"));
        return field(
                send("POST", "/api/v1/uploads", "multipart/form-data; boundary=bench", body), "id");
    }

    /** Asks fifty times a second until a media plays, and returns its JSON. */
    String awaitPlayable(String id) throws IOException, InterruptedException {
        while (true) {
            var media = send("GET", "/api/v1/media/" + id, "", BodyPublishers.noBody());
            if (media.contains("\"playable\":true")) {
                return media;
            }
            Thread.sleep(20);
        }
    }

    /** What lies under a path. */
    String text(String path) throws IOException, InterruptedException {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    /** The same, where it is no UTF-8. */
    String text(String path, Charset charset) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url(path))).build();
        var response = http.send(request, BodyHandlers.ofString(charset));
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " for " + path);
        }
        return response.body();
    }

    /** Asks ten times a second until a media is ready, and returns its JSON. */
    String awaitReady(String id) throws IOException, InterruptedException {
        while (true) {
            var media = send("GET", "/api/v1/media/" + id, "", BodyPublishers.noBody());
            switch (field(media, "status")) {
                case "ready" -> {
                    return media;
                }
                case "failed" -> throw new IllegalStateException("Marquee failed: " + media);
                default -> Thread.sleep(100);
            }
        }
    }

    /** The first text field of a name, wherever it is in a JSON document of Marquee. */
    static String field(String json, String name) {
        var form = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!form.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return form.group(1);
    }

    private String send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return send(method, path, type, BodyPublishers.ofString(body));
    }

    private String send(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var response = exchange(method, path, type, body);
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private HttpResponse<String> exchange(
            String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url(path))).method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void awaitHealth() throws InterruptedException {
        while (!healthy()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("It did not start: target/bench/marquee.log");
            }
            Thread.sleep(200);
        }
    }

    private boolean healthy() throws InterruptedException {
        try {
            return exchange("GET", "/actuator/health", "", BodyPublishers.noBody()).statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
