package app.outside;

import java.io.InputStream;
import java.util.Optional;
import okhttp3.Response;

/** What another server answered; its body is read while it arrives. */
public final class Reply implements AutoCloseable {

    private final Response response;

    Reply(Response response) {
        this.response = response;
    }

    /** The HTTP status. Redirects are not followed: 3xx is an answer like others. */
    public int status() {
        return response.code();
    }

    /** The last header of that name, whatever its case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(response.header(name));
    }

    /** The body in bytes, as far as the server tells. */
    public Optional<Long> length() {
        long length = response.body().contentLength();
        return length < 0 ? Optional.empty() : Optional.of(length);
    }

    /** The body, which may never end: whoever reads it counts. */
    public InputStream body() {
        return response.body().byteStream();
    }

    /** Hangs up, if the body was not read to its end. */
    @Override
    public void close() {
        response.close();
    }
}
