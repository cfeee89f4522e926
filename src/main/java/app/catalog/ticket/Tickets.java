package app.catalog.ticket;

import app.storage.MediaId;
import app.users.AccountId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes tickets and tells true ones from false ones.
 *
 * <p>On the wire a ticket is 56 characters of base64url (RFC 4648, section 5): version, scope,
 * access epoch, expiry in hours and holder, then the first 128 bits of an HMAC-SHA256 over these
 * and the media's id, which the URL tells anyway.
 */
@Component
public class Tickets {

    private static final byte VERSION = 1;
    private static final int CLAIMS = 1 + 1 + 4 + 4 + 16;
    private static final int SEAL = 16;
    private static final int HOUR = 3600;

    private final SecretKeySpec key;
    private final Clock clock;

    Tickets(@Value("${marquee.secrets.ticket}") String key, Clock clock) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
        this.clock = clock;
    }

    /** The ticket as it stands in a URL. Its expiry is rounded up to the hour. */
    public String seal(Ticket ticket) {
        var claims =
                ByteBuffer.allocate(CLAIMS)
                        .put(VERSION)
                        .put((byte) (ticket.original() ? 1 : 0))
                        .putInt(ticket.epoch())
                        .putInt(
                                Math.toIntExact(
                                        Math.ceilDiv(ticket.expiry().getEpochSecond(), HOUR)))
                        .putLong(ticket.holder().value().getMostSignificantBits())
                        .putLong(ticket.holder().value().getLeastSignificantBits())
                        .array();
        var whole = Arrays.copyOf(claims, CLAIMS + SEAL);
        System.arraycopy(sealOf(ticket.media(), claims), 0, whole, CLAIMS, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The ticket, if it was made here for this media and has not expired. */
    public Optional<Ticket> open(MediaId media, String ticket) {
        return decode(ticket)
                .filter(whole -> whole.length == CLAIMS + SEAL && whole[0] == VERSION)
                .filter(whole -> sealed(media, whole))
                .map(whole -> read(media, ByteBuffer.wrap(whole, 1, CLAIMS - 1)))
                .filter(each -> clock.instant().isBefore(each.expiry()));
    }

    private static Ticket read(MediaId media, ByteBuffer claims) {
        boolean original = claims.get() == 1;
        int epoch = claims.getInt();
        var expiry = Instant.ofEpochSecond((long) claims.getInt() * HOUR);
        var holder = new AccountId(new UUID(claims.getLong(), claims.getLong()));
        return new Ticket(media, holder, epoch, original, expiry);
    }

    private boolean sealed(MediaId media, byte[] whole) {
        var claims = Arrays.copyOf(whole, CLAIMS);
        var seal = Arrays.copyOfRange(whole, CLAIMS, CLAIMS + SEAL);
        return MessageDigest.isEqual(seal, sealOf(media, claims));
    }

    private byte[] sealOf(MediaId media, byte[] claims) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(media.value().getBytes(StandardCharsets.US_ASCII));
            mac.update(claims);
            return Arrays.copyOf(mac.doFinal(), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java runtime", e);
        }
    }

    private static Optional<byte[]> decode(String ticket) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(ticket));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
