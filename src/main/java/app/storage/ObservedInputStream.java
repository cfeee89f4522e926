package app.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how many bytes were read, their checksum, and why reading failed, so that a client that
 * went away is told apart from a store that did.
 */
final class ObservedInputStream extends FilterInputStream {

    private final Sha256Parts digest;
    private long count;
    private @Nullable IOException failure;

    /**
     * @param partSize of the parts that the bytes are sent in
     */
    ObservedInputStream(InputStream in, long partSize) {
        super(in);
        this.digest = new Sha256Parts(partSize);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            var read = in.read(into, offset, length);
            if (read > 0) {
                count += read;
                digest.update(into, offset, read);
            }
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // It belongs to somebody else.
    }

    /** The bytes read so far. */
    long count() {
        return count;
    }

    /** Whether the SHA-256 that a server tells is that of all bytes. Ask once, at the end. */
    boolean matches(String sha256) {
        return digest.matches(sha256);
    }

    /**
     * Repeats the failure to read, if there was one.
     *
     * @throws IOException that same failure
     */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
