package app.playback;

import app.playback.Selection.Outside;
import app.playback.Selection.Part;
import app.playback.Selection.Whole;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers requests with files: conditions first (RFC 9110, section 13.2.2), then ranges.
 *
 * <p>A local file is named to Tomcat, which has the kernel copy it from the page cache to the
 * socket ({@code sendfile}); an object of a bucket flows through in constant memory, and a viewer
 * who leaves ends the flow.
 */
@Component
class Courier {

    private static final String SENDFILE = "org.apache.tomcat.sendfile.";

    private final MediaStore store;
    private final PlaybackSettings settings;
    private final PlaybackMeter meter;

    Courier(MediaStore store, PlaybackSettings settings, PlaybackMeter meter) {
        this.store = store;
        this.settings = settings;
        this.meter = meter;
    }

    /**
     * Sends a file, or the part of it that the request selects.
     *
     * @throws IOException if the viewer leaves or the store breaks off
     * @throws Problem if the request selects bytes that the file does not have
     */
    void send(Delivery delivery, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var ranged = request.getHeader(HttpHeaders.RANGE) != null;
        describe(delivery, response);
        if (new ServletWebRequest(request, response)
                .checkNotModified(delivery.etag(ranged), delivery.lastModified())) {
            return;
        }
        switch (select(delivery, request)) {
            case Whole _ -> transfer(delivery, 0, delivery.size(), request, response);
            case Part part -> {
                response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE,
                        "bytes %d-%d/%d".formatted(part.first(), part.last(), delivery.size()));
                transfer(delivery, part.first(), part.length(), request, response);
            }
            case Outside _ -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                throw outside(delivery.size());
            }
        }
    }

    /** Sends a text that was made for this viewer: nobody can ask whether it has changed. */
    void sendText(String text, Delivery delivery, HttpServletResponse response) throws IOException {
        describe(delivery, response);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "none");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void describe(Delivery delivery, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, delivery.cacheControl());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(delivery.contentType());
        if (delivery.disposition() != null) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, delivery.disposition());
        }
    }

    private Selection select(Delivery delivery, HttpServletRequest request) {
        return isGet(request)
                        && IfRange.holds(
                                request.getHeader(HttpHeaders.IF_RANGE),
                                delivery.etag(true),
                                delivery.file().object().lastModified())
                ? Selection.of(
                        request.getHeader(HttpHeaders.RANGE),
                        delivery.size(),
                        settings.mostRanges())
                : new Whole();
    }

    private void transfer(
            Delivery delivery,
            long offset,
            long length,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(length);
        if (!isGet(request) || length == 0) {
            return;
        }
        meter.sent(request.getRemoteAddr(), length);
        var local = delivery.file().local();
        if (local != null && byKernel(length, request)) {
            request.setAttribute(SENDFILE + "filename", local.toString());
            request.setAttribute(SENDFILE + "start", offset);
            request.setAttribute(SENDFILE + "end", offset + length);
            return;
        }
        try (var in = store.open(delivery.file().object().key(), offset, length)) {
            in.transferTo(response.getOutputStream());
        }
    }

    /** Tomcat says whether it can; small files are sent faster by hand. */
    private boolean byKernel(long length, HttpServletRequest request) {
        return length >= settings.sendfileThreshold().toBytes()
                && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"));
    }

    private static boolean isGet(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }

    private static Problem outside(long size) {
        var problem =
                new Problem(
                        RequestProblem.RANGE_NOT_SATISFIABLE,
                        "Ask for one range inside the file's %d bytes.".formatted(size));
        problem.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
        return problem;
    }
}
