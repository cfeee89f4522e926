package app.catalog;

import app.catalog.ticket.Ticket;
import app.catalog.ticket.Ticket.Scope;
import app.users.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For whom a media is shown, and so in whose name the tickets in its links are made.
 *
 * @param caller nobody who signed in, where a share is opened
 * @param share what was opened, or null
 */
record Viewer(Caller caller, @Nullable Share share) {

    static Viewer of(Caller caller) {
        return new Viewer(caller, null);
    }

    /** Whoever has the link: it does not matter who they are. */
    static Viewer by(Share share) {
        return new Viewer(Caller.anonymous(), share);
    }

    boolean edits(MediaEntry entry) {
        return entry.accessOf(caller).edit();
    }

    Ticket ticket(MediaEntry entry, boolean original, Instant expiry) {
        if (share != null) {
            return new Ticket(entry.id(), share.id(), Scope.SHARE, entry.accessEpoch(), expiry);
        }
        var scope = original ? Scope.ORIGINAL : Scope.STREAMS;
        return new Ticket(entry.id(), caller.id().value(), scope, entry.accessEpoch(), expiry);
    }
}
