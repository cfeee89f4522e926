package app.ingest;

import app.testing.SiteClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An upload on a bare connection: it sends what it is told to, when it is told to, and may break
 * off in the middle.
 */
final class SlowUpload implements AutoCloseable {

    private static final String TAIL = "\r\n--boundary--\r\n";

    private final Socket connection;
    private final OutputStream out;

    private SlowUpload(Socket connection) throws IOException {
        this.connection = connection;
        this.out = connection.getOutputStream();
    }

    /** Begins to upload a file of so many bytes, of which none is sent yet. */
    static SlowUpload begin(SiteClient client, String fileName, long size) throws IOException {
        var head =
                ("--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\""
                                + "\r\n\r\n")
                        .formatted(fileName);
        long length = bytes(head).length + size + TAIL.length();
        var address = client.uri("/api/v1/uploads");
        var upload = new SlowUpload(new Socket(address.getHost(), address.getPort()));
        upload.send(
                bytes(
                        String.format(
                                Locale.ROOT,
                                """
                                POST %s HTTP/1.1\r
                                Host: %s\r
                                Authorization: Bearer %s\r
                                Content-Type: multipart/form-data; boundary=boundary\r
                                Content-Length: %d\r
                                Connection: close\r
                                \r
                                """,
                                address.getPath(),
                                address.getAuthority(),
                                client.token(),
                                length)));
        upload.send(bytes(head));
        return upload;
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Sends the end of the form. */
    void finish() throws IOException {
        send(bytes(TAIL));
    }

    /** The status line, as soon as it comes. */
    String statusLine() throws IOException {
        var line = new StringBuilder();
        var in = connection.getInputStream();
        for (int next = in.read(); next != '\r' && next != -1; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** All that comes, after the last byte was sent. */
    String answer() throws IOException {
        connection.shutdownOutput();
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Where an answer says that the new media is. */
    static String location(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("Location: "))
                .map(line -> line.substring("Location: ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** Breaks the connection. */
    @Override
    public void close() throws IOException {
        connection.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
