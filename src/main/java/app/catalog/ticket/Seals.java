package app.catalog.ticket;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Marks what this site has made, so that nobody else can make the like: the first 128 bits of an
 * HMAC-SHA256 (RFC 2104).
 */
@Component
class Seals {

    static final int LENGTH = 16;

    private final SecretKeySpec key;

    Seals(@Value("${marquee.secrets.ticket}") String key) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
    }

    /**
     * The seal of a thing.
     *
     * @param kind what it is and whose: no two kinds of things may begin alike
     */
    byte[] of(byte[] kind, byte[] claims) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(kind);
            mac.update(claims);
            return Arrays.copyOf(mac.doFinal(), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java runtime", e);
        }
    }

    /** Whether a seal is the right one; compared in constant time. */
    boolean fits(byte[] seal, byte[] kind, byte[] claims) {
        return MessageDigest.isEqual(seal, of(kind, claims));
    }
}
