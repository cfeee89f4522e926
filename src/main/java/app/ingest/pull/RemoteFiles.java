package app.ingest.pull;

import app.outside.AddressRefusedException;
import app.outside.Outside;
import app.outside.Reply;
import app.problems.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks other servers for files. Each redirect is checked like the first address. */
@Component
class RemoteFiles {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Outside outside;
    private final PullSettings settings;

    RemoteFiles(Outside outside, PullSettings settings) {
        this.outside = outside;
        this.settings = settings;
    }

    /**
     * Opens a file from a byte on; a server that cannot do that sends it from its beginning.
     *
     * @param validator of the version that is wanted; null for any
     * @param limit for everything until the body ends
     * @throws Problem {@code pull_refused}, {@code pull_failed} or {@code pull_changed}, when
     *     trying again would not help
     * @throws IOException if it may help
     */
    RemoteFile open(String url, long from, @Nullable String validator, Duration limit)
            throws IOException {
        var address = parse(url);
        try {
            for (int i = 0; i <= settings.redirects(); i++) {
                var reply = outside.get(address, headers(from, validator), limit);
                if (!REDIRECTS.contains(reply.status())) {
                    return usable(address, reply);
                }
                try (reply) {
                    address = next(address, reply);
                }
            }
        } catch (AddressRefusedException e) {
            throw new Problem(PullProblem.PULL_REFUSED, String.valueOf(e.getMessage()));
        }
        throw failed("It leads from one address to the next without an end.");
    }

    private static Map<String, String> headers(long from, @Nullable String validator) {
        var headers = new HashMap<String, String>();
        headers.put("User-Agent", "Marquee");
        if (from > 0) {
            headers.put("Range", "bytes=%d-".formatted(from));
            if (validator != null) {
                headers.put("If-Range", validator);
            }
        }
        return headers;
    }

    private static RemoteFile usable(URI address, Reply reply) throws IOException {
        int status = reply.status();
        if (status == 200 || status == 206) {
            return new RemoteFile(address, reply);
        }
        reply.close();
        if (status == 416) {
            throw changed();
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            throw new IOException("The server answered " + status);
        }
        throw failed(
                "The server answered %d. Check that the address opens without signing in."
                        .formatted(status));
    }

    private static URI next(URI address, Reply reply) {
        return reply.header("Location")
                .map(location -> address.resolve(parse(location)))
                .orElseThrow(() -> failed("The server leads elsewhere without saying where."));
    }

    private static URI parse(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new Problem(PullProblem.PULL_REFUSED, "This is no address: " + e.getReason());
        }
    }

    static Problem changed() {
        return new Problem(
                PullProblem.PULL_CHANGED,
                "The file at this address is not the one that was begun. Ask for it again.");
    }

    static Problem failed(String detail) {
        return new Problem(PullProblem.PULL_FAILED, detail);
    }
}
