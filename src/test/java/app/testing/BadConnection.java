package app.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and an HTTP server and spoils their conversation as it is told: so tests
 * see what a site does when its object store is in trouble. Each answer ends its connection.
 */
public final class BadConnection implements AutoCloseable {

    /** What happens to requests. */
    public enum Mood {
        /** Nothing bad. */
        GOOD,
        /** No answer ever comes. */
        HANGING,
        /** All are answered with 503. */
        BUSY,
        /** All are answered with 200, and the body tells of an error. */
        LYING,
        /** Answers end in the middle of their body. */
        SHORT,
        /** Nobody takes a connection for longer than it takes to end it. */
        AWAY
    }

    private static final String ERROR =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>InternalError</Code>"
                    + "<Message>We encountered an internal error.</Message></Error>";

    private final ServerSocket listening;
    private final URI server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger remaining = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Mood mood = Mood.GOOD;

    private BadConnection(URI server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("bad-connection").start(this::accept);
    }

    /** Stands in front of a server, in a good mood. */
    public static BadConnection to(String server) throws IOException {
        return new BadConnection(URI.create(server));
    }

    /** The address to use instead of the server's. */
    public String endpoint() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** Changes the mood for each connection from now on; those that are open end. */
    public void become(Mood next) {
        become(next, Integer.MAX_VALUE);
    }

    /** Changes the mood for so many requests; then all is good again. */
    public void become(Mood next, int requests) {
        remaining.set(requests);
        mood = next;
        open.forEach(BadConnection::end);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(BadConnection::end);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var head = Head.read(client.getInputStream());
            var now = mood;
            if (now != Mood.GOOD && remaining.getAndDecrement() <= 0) {
                now = Mood.GOOD;
            }
            switch (now) {
                case GOOD -> relay(client, head, Long.MAX_VALUE);
                case SHORT -> relay(client, head, 700);
                case HANGING -> drain(client.getInputStream(), Long.MAX_VALUE);
                case BUSY -> answer(client, head, "503 Service Unavailable");
                case LYING -> answer(client, head, "200 OK");
                case AWAY -> {}
            }
        } catch (IOException e) {
            // One of the two left.
        } finally {
            open.remove(client);
        }
    }

    private static void answer(Socket client, Head head, String status) throws IOException {
        drain(client.getInputStream(), head.bodyLength());
        var text =
                "HTTP/1.1 %s\r\nContent-Type: application/xml\r\nContent-Length: %d\r\n%s\r\n"
                        .formatted(status, ERROR.length(), "Connection: close\r\n");
        var body = head.text().startsWith("HEAD ") ? "" : ERROR;
        client.getOutputStream().write((text + body).getBytes(StandardCharsets.ISO_8859_1));
    }

    private void relay(Socket client, Head head, long mostBytes) throws IOException {
        try (var upstream = new Socket(server.getHost(), server.getPort())) {
            open.add(upstream);
            upstream.getOutputStream().write(head.closing());
            Thread.ofVirtual().start(() -> copyBody(client, upstream, head.bodyLength()));
            copy(upstream.getInputStream(), client.getOutputStream(), mostBytes);
            open.remove(upstream);
        }
    }

    private static void copyBody(Socket from, Socket to, long length) {
        try {
            copy(from.getInputStream(), to.getOutputStream(), length);
        } catch (IOException e) {
            end(to);
        }
    }

    private static void drain(InputStream in, long length) throws IOException {
        copy(in, OutputStream.nullOutputStream(), length);
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        var buffer = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                return;
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It had ended.
        }
    }

    /** The request line and the headers of one request. */
    private record Head(String text) {

        static Head read(InputStream in) throws IOException {
            var text = new StringBuilder();
            while (text.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("No request");
                }
                text.append((char) next);
            }
            return new Head(text.toString());
        }

        long bodyLength() {
            return text.lines()
                    .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                    .mapToLong(line -> Long.parseLong(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
        }

        /** One connection carries one request, so that none escapes the mood. */
        byte[] closing() {
            var lines = text.replaceAll("(?im)^(Connection|Upgrade|HTTP2-Settings):.*\r\n", "");
            return lines.replaceFirst("\r\n", "\r\nConnection: close\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
