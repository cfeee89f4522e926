package app.catalog;

import app.users.AccountId;
import app.users.Caller;
import java.time.Instant;
import java.util.UUID;

/**
 * An ordered collection of media, with a visibility of its own. What it holds is shown to those
 * only who may see that, too.
 *
 * @param description perhaps empty
 * @param updatedAt when it, or its list, was changed last
 */
record Playlist(
        UUID id,
        AccountId owner,
        String title,
        String description,
        Visibility visibility,
        Instant createdAt,
        Instant updatedAt) {

    Access accessOf(Caller caller) {
        return Access.of(visibility, owner, caller);
    }

    Playlist with(Edit edit, Instant now) {
        return new Playlist(
                id,
                owner,
                edit.title() == null ? title : edit.title(),
                edit.description() == null ? description : edit.description(),
                edit.visibility() == null ? visibility : edit.visibility(),
                createdAt,
                now);
    }
}
