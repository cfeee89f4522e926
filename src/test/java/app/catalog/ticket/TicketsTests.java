package app.catalog.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.catalog.ticket.Ticket.Scope;
import app.storage.MediaId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketsTests {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Instant NOW = Instant.parse("2026-05-01T10:20:30Z");

    private final Tickets tickets = tickets(KEY, NOW);
    private final MediaId media = MediaId.random();
    private final Ticket ticket =
            new Ticket(
                    media,
                    UUID.randomUUID(),
                    Scope.ORIGINAL,
                    3,
                    Instant.parse("2026-05-01T23:00:00Z"));

    @Test
    void aTicketComesBackAsItWasMade() {
        assertThat(tickets.open(media, tickets.seal(ticket))).contains(ticket);
    }

    @Test
    void aTicketFitsIntoOnePathSegment() {
        assertThat(tickets.seal(ticket)).matches("[A-Za-z0-9_-]{56}");
    }

    @Test
    void theExpiryIsRoundedUpSoThatLinksStayTheSameForAWhile() {
        var early = expiring(Instant.parse("2026-05-01T22:00:01Z"));
        var late = expiring(Instant.parse("2026-05-01T22:59:59Z"));
        assertThat(tickets.seal(early)).isEqualTo(tickets.seal(late));
        assertThat(tickets.open(media, tickets.seal(early))).contains(ticket);
    }

    @Test
    void anotherMediaIsNotOpened() {
        assertThat(tickets.open(MediaId.random(), tickets.seal(ticket))).isEmpty();
    }

    @Test
    void anExpiredTicketOpensNothing() {
        var sealed = tickets.seal(ticket);
        var before = ticket.expiry().minusSeconds(1);
        assertThat(tickets(KEY, before).open(media, sealed)).isPresent();
        assertThat(tickets(KEY, ticket.expiry()).open(media, sealed)).isEmpty();
    }

    @Test
    void anotherSitesTicketOpensNothing() {
        var otherKey = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertThat(tickets(otherKey, NOW).open(media, tickets.seal(ticket))).isEmpty();
    }

    @Test
    void noCharacterCanBeChanged() {
        var sealed = tickets.seal(ticket);
        for (int i = 0; i < sealed.length(); i++) {
            var changed = new StringBuilder(sealed);
            changed.setCharAt(i, sealed.charAt(i) == 'A' ? 'B' : 'A');
            assertThat(tickets.open(media, changed.toString())).as("at " + i).isEmpty();
        }
    }

    @Test
    void rubbishIsNoTicket() {
        for (var rubbish : new String[] {"", "open", "%%%", "A".repeat(56), "A".repeat(5000)}) {
            assertThat(tickets.open(media, rubbish)).isEmpty();
        }
    }

    private Ticket expiring(Instant expiry) {
        return new Ticket(media, ticket.holder(), ticket.scope(), ticket.epoch(), expiry);
    }

    private static Tickets tickets(String key, Instant now) {
        return new Tickets(new Seals(key), Clock.fixed(now, ZoneOffset.UTC));
    }
}
