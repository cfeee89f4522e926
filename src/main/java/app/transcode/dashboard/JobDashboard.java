package app.transcode.dashboard;

import app.problems.Problem;
import app.problems.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jobrunr.dashboard.JobRunrApiHandler;
import org.jobrunr.dashboard.JobRunrSseHandler;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.ThreadSafeStorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * JobRunr's dashboard for administrators; the gate lets nobody else come here. JobRunr's own server
 * for it would listen on every interface, so its handlers answer on the site's port instead.
 */
@Controller
@ConditionalOnWebApplication
@RequestMapping(JobDashboard.PATH)
class JobDashboard {

    static final String PATH = "/jobs";

    /**
     * As strict as its pages can bear: their styles are made by scripts. What they would ask
     * JobRunr's makers (is there a newer version?) stays unasked: no site tells that it exists.
     */
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "style-src 'self' 'unsafe-inline'",
                    "img-src 'self' data:",
                    "frame-ancestors 'none'",
                    "base-uri 'none'",
                    "form-action 'none'",
                    "object-src 'none'");

    /** A browser that is still there connects again by itself; one that left is noticed by then. */
    private static final Duration STREAM_LIFETIME = Duration.ofMinutes(5);

    private final JobRunrApiHandler api;
    private final JobRunrSseHandler streams;
    private final DashboardFiles files = new DashboardFiles(PATH);

    JobDashboard(StorageProvider jobs, JsonMapper json) {
        var shared = new ThreadSafeStorageProvider(jobs);
        api = new JobRunrApiHandler(shared, json, false);
        streams = new JobRunrSseHandler(shared, json);
    }

    @RequestMapping("/api/**")
    void data(HttpServletRequest request, HttpServletResponse response) throws IOException {
        api.handle(new ServletExchange(request, response, below(request)));
    }

    /** JobRunr writes to the answer from threads of its own while this one waits. */
    @RequestMapping("/sse/**")
    void live(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        var exchange = new ServletExchange(request, response, below(request));
        streams.handle(exchange);
        exchange.awaitEnd(STREAM_LIFETIME);
    }

    @RequestMapping({"", "/**"})
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = below(request);
        var bytes = files.find(name).orElseThrow(JobDashboard::notFound);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
        response.setContentType(files.type(name).toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String below(HttpServletRequest request) {
        return request.getRequestURI().substring(PATH.length());
    }

    private static Problem notFound() {
        return new Problem(RequestProblem.NOT_FOUND, "There is nothing at this address.");
    }

    /** Streams that last must not keep the site from stopping. */
    @EventListener(ContextClosedEvent.class)
    void closeStreams() {
        streams.close();
    }
}
