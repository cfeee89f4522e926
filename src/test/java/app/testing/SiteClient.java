package app.testing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who uses a site over HTTP, signed in or not. Each {@link #user} is a new account; {@link
 * #admin} is the one that administers the site, whichever test asks first.
 */
public final class SiteClient {

    /** Of every account that tests make. */
    public static final String PASSWORD = "correct horse battery";

    private static final String ADMIN_EMAIL = "admin@example.org";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<Integer, SiteClient> ADMINS = new ConcurrentHashMap<>();

    private final int port;
    private final @Nullable String token;
    private final String email;
    private final String id;

    private SiteClient(int port, @Nullable String token, String email, String id) {
        this.port = port;
        this.token = token;
        this.email = email;
        this.id = id;
    }

    /** Somebody who has not signed in. */
    public static SiteClient anonymous(int port) {
        return new SiteClient(port, null, "", "");
    }

    /** The administrator of the site, whose account is made if no test did so before. */
    public static SiteClient admin(int port) {
        return ADMINS.compute(
                port,
                (_, known) ->
                        known != null && known.get("/api/v1/users/me").status() == 200
                                ? known
                                : findAdmin(port));
    }

    /** A new ordinary account. */
    public static SiteClient user(int port) {
        admin(port);
        var email = "user-" + UUID.randomUUID() + "@example.org";
        require(201, anonymous(port).register(email, "A user"));
        return anonymous(port).signIn(email, PASSWORD);
    }

    private static SiteClient findAdmin(int port) {
        var nobody = anonymous(port);
        if (nobody.get("/api/v1/site").json().get("setupNeeded").booleanValue()) {
            require(201, nobody.register(ADMIN_EMAIL, "The administrator"));
        }
        return nobody.signIn(ADMIN_EMAIL, PASSWORD);
    }

    /** Asks for an account with the usual password. */
    public Answer register(String email, String displayName) {
        return post(
                "/api/v1/auth/register",
                Map.of("email", email, "password", PASSWORD, "displayName", displayName));
    }

    /** The same site, signed in. */
    public SiteClient signIn(String email, String password) {
        var answer = post("/api/v1/auth/login", Map.of("email", email, "password", password));
        require(200, answer);
        var signedIn = withToken(answer.field("accessToken"));
        var me = signedIn.get("/api/v1/users/me");
        require(200, me);
        return new SiteClient(port, signedIn.token, email, me.field("id"));
    }

    /** The same site, with a bearer token. */
    public SiteClient withToken(String bearer) {
        return new SiteClient(port, bearer, email, id);
    }

    /** The e-mail address it signed in with. */
    public String email() {
        return email;
    }

    /** The id of its account. */
    public String id() {
        return id;
    }

    /** Its bearer token; empty when it is not signed in. */
    public String token() {
        return token == null ? "" : token;
    }

    /** The absolute address of a path of the site. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer head(String path, String... headers) {
        return send("HEAD", path, BodyPublishers.noBody(), headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Posts nothing. */
    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    /** Posts a value as JSON. */
    public Answer post(String path, Object body) {
        return sendJson("POST", path, body);
    }

    /** Puts a value as JSON. */
    public Answer put(String path, Object body) {
        return sendJson("PUT", path, body);
    }

    /** Patches with a value as JSON. */
    public Answer patch(String path, Object body) {
        return sendJson("PATCH", path, body);
    }

    /**
     * Uploads a file in one request.
     *
     * @param fields such as title and visibility; they are sent before the file
     */
    public Answer upload(Path file, Map<String, String> fields) {
        try {
            return upload(file.getFileName().toString(), BodyPublishers.ofFile(file), fields);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads bytes in one request, under a file name. */
    public Answer upload(String fileName, BodyPublisher content, Map<String, String> fields) {
        var boundary = "marquee" + UUID.randomUUID();
        var head = new StringBuilder();
        fields.forEach((name, value) -> head.append(part(boundary, name)).append(value));
        head.append(part(boundary, "file\"; filename=\"" + fileName));
        var body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        content,
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(
                "POST",
                "/api/v1/uploads",
                body,
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }

    /**
     * Waits until a media has reached a status, for two minutes at most.
     *
     * @return its JSON then
     */
    public Answer waitUntil(String mediaId, String status) {
        return waitUntil(mediaId, status, Duration.ofMinutes(2));
    }

    /** Waits until a media has reached a status, and no longer than given. */
    public Answer waitUntil(String mediaId, String status, Duration atMost) {
        var end = Instant.now().plus(atMost);
        while (true) {
            var answer = get("/api/v1/media/" + mediaId);
            if (answer.field("status").equals(status)) {
                return answer;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(
                        "After " + atMost + " still not " + status + ": " + answer);
            }
            pause();
        }
    }

    /** Sends any request; headers are pairs of name and value. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of an answer that may never end; whoever asks closes it. */
    public HttpResponse<Stream<String>> stream(String path) {
        var request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/event-stream, */*");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer sendJson(String method, String path, Object body) {
        return send(
                method,
                path,
                BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)),
                "Content-Type",
                "application/json");
    }

    private static String part(String boundary, String name) {
        return "\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n"
                .formatted(boundary, name);
    }

    private static void require(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("Expected " + status + ", was " + answer);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
