package app.users;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs access tokens: made on the first start and kept in the data folder. All nodes
 * of a site have the same.
 */
@Component
class AccessKey {

    /** RFC 7518, section 3.2. */
    private static final int MIN_BYTES = 32;

    private final byte[] bytes;

    AccessKey(@Value("${marquee.secrets.jwt}") String base64) {
        this.bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "marquee.secrets.jwt must be at least 32 bytes in base64");
        }
    }

    SecretKey secretKey() {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
