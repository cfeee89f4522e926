package app.ingest;

import app.ingest.staging.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file on their way into the store: counted, hashed, and cut off as soon as somebody
 * objects. Remembers why it broke off, as a store may hide that behind an error of its own.
 */
final class IncomingBytes extends InputStream {

    private final InputStream source;
    private final LongConsumer watch;
    private final MessageDigest digest = Sha256.start();
    private long count;
    private @Nullable Exception failure;

    /**
     * @param source where the bytes come from; not closed by this
     * @param watch told after each read how many bytes there are by now; throws to end it
     */
    IncomingBytes(InputStream source, LongConsumer watch) {
        this.source = source;
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = source.read(buffer, offset, length);
            if (read > 0) {
                digest.update(buffer, offset, read);
                count += read;
                watch.accept(count);
            }
            return read;
        } catch (IOException | RuntimeException e) {
            failure = e;
            throw new IOException("The upload ended before its end", e);
        }
    }

    /** How many bytes have come. */
    long count() {
        return count;
    }

    /** The SHA-256 of all bytes, as 64 lower-case hexadecimal digits. Ask once, at the end. */
    String sha256() {
        return Sha256.hex(digest);
    }

    /** Throws what the bytes broke off with; does nothing when they did not. */
    void rethrowFailure() throws IOException {
        switch (failure) {
            case null -> {}
            case IOException broken -> throw broken;
            case RuntimeException refused -> throw refused;
            default -> throw new IllegalStateException(failure);
        }
    }
}
