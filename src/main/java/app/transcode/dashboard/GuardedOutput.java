package app.transcode.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer that other threads write to. Once it has ended, whoever still writes gets
 * an exception: the container uses the response for somebody else by then.
 */
final class GuardedOutput extends OutputStream {

    private final OutputStream out;
    private boolean ended;

    GuardedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        check();
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        check();
        try {
            out.flush();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Ends it; the container sends what is left. */
    @Override
    public synchronized void close() {
        ended = true;
        notifyAll();
    }

    private void check() throws IOException {
        if (ended) {
            throw new IOException("The answer has ended");
        }
    }

    /** Waits for the end, and brings it about when that takes too long. */
    synchronized void awaitEnd(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); !ended && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        close();
    }
}
