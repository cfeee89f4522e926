package app.ingest.pull;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log now and then how far a file is. */
final class Odometer extends FilterInputStream {

    private static final Logger log = LoggerFactory.getLogger(Odometer.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Pull pull;
    private final Clock clock;
    private long count;
    private Instant next;

    /**
     * @param count the bytes before these
     */
    Odometer(InputStream bytes, Pull pull, long count, Clock clock) {
        super(bytes);
        this.pull = pull;
        this.count = count;
        this.clock = clock;
        this.next = clock.instant().plus(PAUSE);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) {
        count += bytes;
        var now = clock.instant();
        if (now.isAfter(next)) {
            log.info("{}: {} of {} bytes are fetched", pull.id(), count, pull.size());
            next = now.plus(PAUSE);
        }
    }
}
