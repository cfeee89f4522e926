import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Sends bodies over bare connections, so that the client costs as little as it can. */
final class Wire {

    private static final byte[] NOISE = noise();
    private static final int MEGABYTE = 1 << 20;

    private Wire() {}

    /**
     * Sends one request with a body of noise that begins as an MP4 file does.
     *
     * @param before what stands before the noise in the body, and {@code after} behind it
     * @param rate bytes a second; 0 for as fast as it goes
     * @return the head of the answer
     * @throws IllegalStateException unless it is a success
     */
    static String send(
            int port, String head, String before, long size, String after, long rate)
            throws IOException, InterruptedException {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = connection.getOutputStream();
            long length = before.length() + size + after.length();
            out.write(
                    ascii(
                            head.strip().replace("\n", "\r\n")
                                    + "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                                    + length
                                    + "\r\n\r\n"
                                    + before));
            long start = System.nanoTime();
            for (long sent = 0; sent < size; ) {
                int piece = (int) Math.min(rate == 0 ? MEGABYTE : rate / 10, size - sent);
                out.write(NOISE, 0, piece);
                sent += piece;
                if (rate > 0) {
                    pauseUntil(start + sent * 1_000_000_000 / rate);
                }
            }
            out.write(ascii(after));
            out.flush();
            return answer(connection.getInputStream());
        }
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (!answer.startsWith("HTTP/1.1 2")) {
            throw new IllegalStateException(answer.isEmpty() ? "No answer" : answer);
        }
        return answer;
    }

    private static void pauseUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000);
        }
    }

    private static byte[] noise() {
        var bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);
        var start = ascii("\0\0\0 ftypisom\0\0\2\0isomiso2avc1mp41");
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
