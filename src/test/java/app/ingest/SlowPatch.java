package app.ingest;

import app.testing.SiteClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A PATCH on a bare connection: it sends what it is told to, and may break off in the middle. */
final class SlowPatch implements AutoCloseable {

    private final Socket connection;
    private final OutputStream out;

    private SlowPatch(Socket connection) throws IOException {
        this.connection = connection;
        this.out = connection.getOutputStream();
    }

    /** Begins to send so many bytes, of which none is sent yet. */
    static SlowPatch begin(SiteClient client, String path, long offset, long size)
            throws IOException {
        var address = client.uri(path);
        var patch = new SlowPatch(new Socket(address.getHost(), address.getPort()));
        patch.send(
                String.format(
                                Locale.ROOT,
                                """
                                PATCH %s HTTP/1.1\r
                                Host: %s\r
                                Authorization: Bearer %s\r
                                Tus-Resumable: 1.0.0\r
                                Upload-Offset: %d\r
                                Content-Type: application/offset+octet-stream\r
                                Content-Length: %d\r
                                Connection: close\r
                                \r
                                """,
                                address.getPath(),
                                address.getAuthority(),
                                client.token(),
                                offset,
                                size)
                        .getBytes(StandardCharsets.US_ASCII));
        return patch;
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** All that comes, after the last byte was sent. */
    String answer() throws IOException {
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Breaks the connection: the other side is told by a reset. */
    void reset() throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
