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
 * @param grant the ticket that opening it was answered with, where it was opened before: it is not
 *     made anew, so that a share which may be opened no more ends for each guest in time
 */
record Viewer(Caller caller, @Nullable Share share, @Nullable String grant) {

    static Viewer of(Caller caller) {
        return new Viewer(caller, null, null);
    }

    /** Whoever has the link: it does not matter who they are. */
    static Viewer by(Share share) {
        return new Viewer(Caller.anonymous(), share, null);
    }

    /** The same, when they come back with the ticket they got. */
    static Viewer by(Share share, String grant) {
        return new Viewer(Caller.anonymous(), share, grant);
    }

    boolean sees(MediaEntry entry) {
        return share == null ? entry.accessOf(caller).see() : share.media().equals(entry.id());
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
