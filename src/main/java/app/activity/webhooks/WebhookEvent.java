package app.activity.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What other servers can be told of. */
enum WebhookEvent {
    PLAYABLE("media.playable"),
    READY("media.ready"),
    FAILED("media.failed"),
    DELETED("media.deleted"),
    /** Sent on demand, to try an address. */
    PING("ping");

    private final String word;

    WebhookEvent(String word) {
        this.word = word;
    }

    /** How it is written. */
    @JsonValue
    String word() {
        return word;
    }

    /**
     * Reads {@link #word}.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator
    static WebhookEvent parse(String word) {
        return Arrays.stream(values())
                .filter(event -> event.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No event: " + word));
    }
}
