package app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A client that sends exactly what it is told, also what no decent client would, on a connection of
 * its own.
 */
public final class Wire {

    private static final int PATIENCE = 60_000;

    private Wire() {}

    /**
     * What came back, as text.
     *
     * @param head the status line and the headers
     * @param body what followed
     */
    public record Reply(List<String> head, String body) {

        /** The HTTP status. */
        public int status() {
            return Integer.parseInt(head.getFirst().split(" ", -1)[1]);
        }

        /** A header's first value; empty when it is absent. */
        public String header(String name) {
            return head.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * Sends one request.
     *
     * @param line such as {@code GET / HTTP/1.1}
     * @param headers as they shall be sent; {@code Connection: close} is added
     */
    public static Reply send(int port, String line, List<String> headers, String body) {
        var lines = Stream.concat(headers.stream(), Stream.of("Connection: close"));
        var request = line + "\r\n" + String.join("\r\n", lines.toList()) + "\r\n\r\n" + body;
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            var parts = answer.split("\r\n\r\n", 2);
            return new Reply(parts[0].lines().toList(), parts.length > 1 ? parts[1] : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
