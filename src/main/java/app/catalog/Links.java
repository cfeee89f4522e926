package app.catalog;

import app.catalog.MediaJson.Playback;
import app.catalog.ticket.Ticket;
import app.catalog.ticket.Tickets;
import app.transcode.Presentation;
import app.users.Caller;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the paths under which a media's bytes are read: {@code /streams/{id}/{grant}/{attempt}/…},
 * where the grant is {@code open} or a ticket, so that relative paths inside of playlists keep it.
 */
@Component
class Links {

    private final Tickets tickets;
    private final Duration lifetime;
    private final Clock clock;

    Links(Tickets tickets, CatalogSettings settings, Clock clock) {
        this.tickets = tickets;
        this.lifetime = settings.ticketLifetime();
        this.clock = clock;
    }

    /**
     * @param presentation what plays, or null before anything does
     * @param original whether there is an original
     * @param caller who may see the media
     */
    Playback playback(
            MediaEntry entry,
            @Nullable Presentation presentation,
            boolean original,
            Caller caller) {
        var base = "/streams/" + entry.id() + "/";
        var streams = base + (entry.visibility().open() ? "open" : ticket(entry, false, caller));
        boolean readsOriginal = original && entry.accessOf(caller).edit();
        return new Playback(
                presentation == null ? null : path(streams, presentation, presentation.hls()),
                presentation == null ? null : path(streams, presentation, presentation.poster()),
                null,
                null,
                null,
                readsOriginal ? base + ticket(entry, true, caller) + "/original" : null);
    }

    private static @Nullable String path(
            String streams, Presentation presentation, @Nullable String file) {
        return file == null ? null : streams + "/" + presentation.attempt() + "/" + file;
    }

    private String ticket(MediaEntry entry, boolean original, Caller caller) {
        var seconds = entry.duration() == null ? 0 : Math.round(entry.duration());
        var expiry = clock.instant().plus(lifetime).plusSeconds(seconds);
        return tickets.seal(
                new Ticket(entry.id(), caller.id(), entry.accessEpoch(), original, expiry));
    }
}
