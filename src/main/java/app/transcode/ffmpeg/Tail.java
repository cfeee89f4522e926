package app.transcode.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The last bytes of a stream, however long it is. */
class Tail {

    private final byte[] ring;
    private long length;

    Tail(int capacity) {
        ring = new byte[capacity];
    }

    /** Reads a stream to its end. */
    void drain(InputStream stream) throws IOException {
        var chunk = new byte[4096];
        for (var n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
            append(chunk, n);
        }
    }

    private synchronized void append(byte[] bytes, int count) {
        for (var i = 0; i < count; i++) {
            ring[(int) (length++ % ring.length)] = bytes[i];
        }
    }

    @Override
    public synchronized String toString() {
        var kept = (int) Math.min(length, ring.length);
        var bytes = new byte[kept];
        for (var i = 0; i < kept; i++) {
            bytes[i] = ring[(int) ((length - kept + i) % ring.length)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
