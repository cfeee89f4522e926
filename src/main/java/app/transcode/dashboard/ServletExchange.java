package app.transcode.dashboard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A servlet's request and response in the shape that handlers of the JDK's small web server know,
 * so that JobRunr's need no server, and no port, of their own.
 */
final class ServletExchange extends HttpExchange {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final URI uri;
    private final Headers answered = new Headers();
    private final GuardedOutput output;

    /**
     * @param path what the handler takes for the request's path
     */
    ServletExchange(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        this.request = request;
        this.response = response;
        var query = request.getQueryString();
        this.uri = URI.create(query == null ? path : path + "?" + query);
        this.output = new GuardedOutput(response.getOutputStream());
    }

    /** Waits until the answer is closed or cannot be sent on, and no longer than given. */
    void awaitEnd(Duration longest) throws InterruptedException {
        output.awaitEnd(longest);
    }

    @Override
    public URI getRequestURI() {
        return uri;
    }

    @Override
    public String getRequestMethod() {
        return request.getMethod();
    }

    @Override
    public Headers getRequestHeaders() {
        return new Headers();
    }

    @Override
    public InputStream getRequestBody() {
        return InputStream.nullInputStream();
    }

    @Override
    public Headers getResponseHeaders() {
        return answered;
    }

    /** Headers of a connection are the container's affair, and caching is not for job details. */
    @Override
    public void sendResponseHeaders(int status, long length) throws IOException {
        response.setStatus(status);
        var type = answered.getFirst("Content-type");
        if (type != null) {
            response.setContentType(type);
        }
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
    }

    @Override
    public OutputStream getResponseBody() {
        return output;
    }

    @Override
    public int getResponseCode() {
        return response.getStatus();
    }

    @Override
    public void close() {
        output.close();
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return new InetSocketAddress(request.getRemoteAddr(), request.getRemotePort());
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return new InetSocketAddress(request.getLocalAddr(), request.getLocalPort());
    }

    @Override
    public String getProtocol() {
        return request.getProtocol();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return request.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        request.setAttribute(name, value);
    }

    @Override
    public HttpContext getHttpContext() {
        throw new UnsupportedOperationException("There is no server behind this");
    }

    @Override
    public void setStreams(@Nullable InputStream in, @Nullable OutputStream out) {
        throw new UnsupportedOperationException("Streams are the container's");
    }

    @Override
    public @Nullable HttpPrincipal getPrincipal() {
        return null;
    }
}
