package app.catalog.ticket;

import app.storage.MediaId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Makes a ticket that was good an hour ago: nobody can wait for one. */
public final class ExpiredTicket {

    private ExpiredTicket() {}

    /** A ticket to a media, as its owner had it. */
    public static String of(String media, String owner, ApplicationContext site) {
        return site.getBean(Tickets.class)
                .seal(
                        new Ticket(
                                new MediaId(media),
                                UUID.fromString(owner),
                                Ticket.Scope.ORIGINAL,
                                0,
                                Instant.now().minusSeconds(3600)));
    }
}
