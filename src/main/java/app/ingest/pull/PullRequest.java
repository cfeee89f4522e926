package app.ingest.pull;

import app.ingest.tus.Metadata;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody wants to have fetched.
 *
 * @param url http or https, without a user name
 * @param fileName what to call it; null for what its server does
 */
record PullRequest(
        @NotBlank @Size(max = 4096) String url,
        @Nullable String fileName,
        @Nullable String title,
        @Nullable String description,
        @Nullable String visibility) {

    /** What is said about the file. */
    Metadata metadata(String nameOfServer) {
        var values = new HashMap<String, String>();
        values.put("filename", fileName == null || fileName.isBlank() ? nameOfServer : fileName);
        put(values, "title", title);
        put(values, "description", description);
        put(values, "visibility", visibility);
        return new Metadata("", Map.copyOf(values));
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
