package app.catalog.ticket;

import app.catalog.ticket.Ticket.Scope;
import app.storage.MediaId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes tickets and tells true ones from false ones.
 *
 * <p>On the wire a ticket is 56 characters of base64url (RFC 4648, section 5): version, scope,
 * access epoch, expiry in hours and holder, then a seal over these and the media's id, which the
 * URL tells anyway.
 */
@Component
public class Tickets {

    private static final byte VERSION = 1;
    private static final int CLAIMS = 1 + 1 + 4 + 4 + 16;
    private static final int HOUR = 3600;

    private final Seals seals;
    private final Clock clock;

    Tickets(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** The ticket as it stands in a URL. Its expiry is rounded up to the hour. */
    public String seal(Ticket ticket) {
        var claims =
                ByteBuffer.allocate(CLAIMS)
                        .put(VERSION)
                        .put(ticket.scope().code())
                        .putInt(ticket.epoch())
                        .putInt(
                                Math.toIntExact(
                                        Math.ceilDiv(ticket.expiry().getEpochSecond(), HOUR)))
                        .putLong(ticket.holder().getMostSignificantBits())
                        .putLong(ticket.holder().getLeastSignificantBits())
                        .array();
        var whole = Arrays.copyOf(claims, CLAIMS + Seals.LENGTH);
        System.arraycopy(seals.of(kind(ticket.media()), claims), 0, whole, CLAIMS, Seals.LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The ticket, if it was made here for this media and has not expired. */
    public Optional<Ticket> open(MediaId media, String ticket) {
        return decode(ticket)
                .filter(whole -> whole.length == CLAIMS + Seals.LENGTH && whole[0] == VERSION)
                .filter(whole -> sealed(media, whole))
                .map(whole -> read(media, ByteBuffer.wrap(whole, 1, CLAIMS - 1)))
                .filter(each -> clock.instant().isBefore(each.expiry()));
    }

    private static Ticket read(MediaId media, ByteBuffer claims) {
        var scope = Scope.of(claims.get());
        int epoch = claims.getInt();
        var expiry = Instant.ofEpochSecond((long) claims.getInt() * HOUR);
        var holder = new UUID(claims.getLong(), claims.getLong());
        return new Ticket(media, holder, scope, epoch, expiry);
    }

    private boolean sealed(MediaId media, byte[] whole) {
        var claims = Arrays.copyOf(whole, CLAIMS);
        var seal = Arrays.copyOfRange(whole, CLAIMS, CLAIMS + Seals.LENGTH);
        return seals.fits(seal, kind(media), claims);
    }

    private static byte[] kind(MediaId media) {
        return media.value().getBytes(StandardCharsets.US_ASCII);
    }

    private static Optional<byte[]> decode(String ticket) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(ticket));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
