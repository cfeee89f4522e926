package app.activity.chronicle;

import app.storage.MediaId;
import app.users.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of activity.
 *
 * @param id where it stands; later ones are higher
 * @param at when
 * @param actor who did it; null for somebody who is not signed in
 * @param subject whose account it concerns, if that is another one
 * @param media which media it concerns
 * @param address the IP address that it was done from
 * @param details names and values
 */
@Schema(name = "Activity")
record ActivityView(
        String id,
        Instant at,
        Kind kind,
        @Nullable Person actor,
        @Nullable Person subject,
        @Nullable MediaRef media,
        @Nullable String address,
        Map<String, String> details) {

    /**
     * A media.
     *
     * @param title what it is called now, or was when it was deleted; null where nobody knows
     */
    @Schema(name = "ActivityMedia")
    record MediaRef(MediaId id, @Nullable String title) {}
}
