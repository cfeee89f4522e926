package app.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.testing.Answer;
import app.testing.SiteClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends bare tus requests, as they should be but for what a test says otherwise. */
final class TusClient {

    static final String PATH = "/api/v1/uploads/tus";

    private final SiteClient site;

    TusClient(SiteClient site) {
        this.site = site;
    }

    /** Begins an upload of a known length, and returns its path. */
    String begin(long length, String... headers) {
        var answer = create(with(headers, "Upload-Length", Long.toString(length)));
        if (answer.status() != 201) {
            throw new AssertionError("Expected 201, was " + answer);
        }
        return answer.header("Location");
    }

    Answer create(String... headers) {
        return create(new byte[0], headers);
    }

    Answer create(byte[] body, String... headers) {
        return send("POST", PATH, body, headers);
    }

    Answer head(String path) {
        return send("HEAD", path, new byte[0]);
    }

    /** The offset that HEAD tells. */
    long offset(String path) {
        return Long.parseLong(head(path).header("Upload-Offset"));
    }

    Answer patch(String path, long offset, byte[] bytes, String... headers) {
        return send(
                "PATCH",
                path,
                bytes,
                with(
                        headers,
                        "Upload-Offset",
                        Long.toString(offset),
                        "Content-Type",
                        "application/offset+octet-stream"));
    }

    Answer delete(String path) {
        return send("DELETE", path, new byte[0]);
    }

    Answer send(String method, String path, byte[] body, String... headers) {
        var version = List.of(headers).contains("Tus-Resumable");
        return site.send(
                method,
                path,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body),
                version ? headers : with(headers, "Tus-Resumable", "1.0.0"));
    }

    /** The header that tells these things about a file. */
    static String metadata(Map<String, String> values) {
        return values.entrySet().stream()
                .map(
                        entry ->
                                entry.getKey()
                                        + " "
                                        + Base64.getEncoder()
                                                .encodeToString(entry.getValue().getBytes(UTF_8)))
                .collect(Collectors.joining(","));
    }

    private static String[] with(String[] headers, String... more) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
