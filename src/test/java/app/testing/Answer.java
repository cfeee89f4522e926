package app.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a site answered. */
public record Answer(HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The HTTP status. */
    public int status() {
        return response.statusCode();
    }

    /** The body as it came. */
    public byte[] body() {
        return response.body();
    }

    /** The body as text. */
    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    /** The body as JSON; a missing node when there is none. */
    public JsonNode json() {
        return JSON.readTree(body());
    }

    /**
     * A field of the body as text, such as {@code playback.hls}; empty when it is null or absent.
     */
    public String field(String path) {
        return json().at("/" + path.replace('.', '/')).asString("");
    }

    /** The stable code of a problem. */
    public String code() {
        return field("code");
    }

    /** A header's first value; empty when it is absent. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}
