package app.ingest.tus;

import app.problems.Problem;
import app.problems.RequestProblem;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the bytes of one request must hash to: {@code Upload-Checksum}. */
final class Checksum {

    /** The algorithms by their names in tus, and what Java calls them. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");

    static final String OUR_ALGORITHMS = "sha1,sha256,sha512,md5";

    private final MessageDigest digest;
    private final byte[] expected;

    private Checksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /**
     * Reads the header.
     *
     * @return empty when there is none
     * @throws Problem {@code malformed_request}, also for an algorithm that is not known
     */
    static Optional<Checksum> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var words = header.strip().split(" +", -1);
        var algorithm = ALGORITHMS.get(words[0].toLowerCase(Locale.ROOT));
        if (words.length != 2 || algorithm == null) {
            throw malformed();
        }
        try {
            var expected = Base64.getDecoder().decode(words[1]);
            return Optional.of(new Checksum(MessageDigest.getInstance(algorithm), expected));
        } catch (IllegalArgumentException e) {
            throw malformed();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hashes what is read of a stream. */
    InputStream watch(InputStream bytes) {
        return new DigestInputStream(bytes, digest);
    }

    /**
     * Compares, once all was read.
     *
     * @throws Problem {@code checksum_mismatch}
     */
    void verify() {
        if (!MessageDigest.isEqual(digest.digest(), expected)) {
            throw new Problem(
                    TusProblem.CHECKSUM_MISMATCH,
                    "Nothing of this request was kept. Send the bytes again.");
        }
    }

    private static Problem malformed() {
        return new Problem(
                RequestProblem.MALFORMED_REQUEST,
                "Upload-Checksum is not one of %s with a Base64 hash.".formatted(OUR_ALGORITHMS));
    }
}
