package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people's programs remember for them: any JSON object. */
@Component
class Preferences {

    private final JsonMapper json;
    private final int maxBytes;

    Preferences(JsonMapper json, UsersSettings settings) {
        this.json = json;
        this.maxBytes = Math.toIntExact(settings.preferencesMaxSize().toBytes());
    }

    /**
     * Changes preferences member by member; null removes one (RFC 7396, at the first level).
     *
     * @param current a JSON object
     * @throws Problem {@code invalid_request} if the change is no object, or the result too large
     */
    String merge(String current, JsonNode change) {
        if (!(change instanceof ObjectNode members)) {
            throw unusable("must be an object");
        }
        var merged = (ObjectNode) json.readTree(current);
        members.forEachEntry(
                (name, value) -> {
                    if (value.isNull()) {
                        merged.remove(name);
                    } else {
                        merged.set(name, value);
                    }
                });
        var text = json.writeValueAsString(merged);
        if (text.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw unusable("must have at most " + maxBytes + " bytes in all");
        }
        return text;
    }

    private static Problem unusable(String message) {
        return new Problem(
                RequestProblem.INVALID_REQUEST,
                "The preferences " + message + ".",
                List.of(new Problem.FieldError("preferences", message)));
    }
}
