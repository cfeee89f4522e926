package app.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Our own SHA-256 of what was sent, in the form in which S3 tells its own: of the whole object, or
 * of the digests of its parts, followed by their number ("Checking object integrity in Amazon S3").
 */
final class Sha256Parts {

    private final long partSize;
    private final MessageDigest part = sha256();
    private final MessageDigest whole = sha256();
    private long inPart;
    private int parts;
    private byte[] last = {};

    Sha256Parts(long partSize) {
        this.partSize = partSize;
    }

    void update(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (inPart == partSize) {
                endPart();
            }
            int count = (int) Math.min(left, partSize - inPart);
            part.update(bytes, from, count);
            inPart += count;
            from += count;
            left -= count;
        }
    }

    /** Whether this is what the server tells of all bytes. Ask once, at the end. */
    boolean matches(String told) {
        endPart();
        return told.equals(base64(whole.digest()) + "-" + parts)
                || (parts == 1 && told.equals(base64(last)));
    }

    private void endPart() {
        last = part.digest();
        whole.update(last);
        parts++;
        inPart = 0;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
