package app.catalog.ticket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The ends of share links: a share's id under our seal, 43 characters of base64url. So a link can
 * be shown again whenever its owner asks, and yet whoever reads the database cannot make one.
 */
@Component
public class ShareTokens {

    /** Ids of media, which tickets begin with, have no colon. */
    private static final byte[] KIND = "share:".getBytes(StandardCharsets.US_ASCII);

    private static final int ID = 16;

    private final Seals seals;

    ShareTokens(Seals seals) {
        this.seals = seals;
    }

    /** The token of a share. */
    public String of(UUID share) {
        var id =
                ByteBuffer.allocate(ID)
                        .putLong(share.getMostSignificantBits())
                        .putLong(share.getLeastSignificantBits())
                        .array();
        var whole = Arrays.copyOf(id, ID + Seals.LENGTH);
        System.arraycopy(seals.of(KIND, id), 0, whole, ID, Seals.LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The share that a token was made of; empty if it was not made here. */
    public Optional<UUID> open(String token) {
        try {
            var whole = Base64.getUrlDecoder().decode(token);
            if (whole.length != ID + Seals.LENGTH) {
                return Optional.empty();
            }
            var id = Arrays.copyOf(whole, ID);
            var seal = Arrays.copyOfRange(whole, ID, whole.length);
            var bits = ByteBuffer.wrap(id);
            return seals.fits(seal, KIND, id)
                    ? Optional.of(new UUID(bits.getLong(), bits.getLong()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
