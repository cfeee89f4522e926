package app.storage;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends after a number of bytes, and fails when the bytes behind it end before. */
final class RangeInputStream extends FilterInputStream {

    private long left;

    /**
     * @param in stands at the first byte
     * @param length in bytes
     */
    RangeInputStream(InputStream in, long length) {
        super(in);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        var next = in.read();
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        var count = in.read(into, offset, (int) Math.min(length, left));
        count(count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long count) throws EOFException {
        if (count < 0) {
            throw new EOFException("The object ends %d bytes too early".formatted(left));
        }
        left -= count;
    }
}
