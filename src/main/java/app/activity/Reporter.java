package app.activity;

import app.catalog.Catalog;
import app.storage.MediaId;
import app.transcode.Progress;
import app.transcode.Transcoding;
import app.users.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes one event stream from its beginning to its end. */
@Component
class Reporter {

    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

    private final Catalog catalog;
    private final Transcoding transcoding;
    private final ActivitySettings settings;
    private final JsonMapper json;
    private final Clock clock;

    Reporter(
            Catalog catalog,
            Transcoding transcoding,
            ActivitySettings settings,
            JsonMapper json,
            Clock clock) {
        this.catalog = catalog;
        this.transcoding = transcoding;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Returns when the reader left, the watch was closed, there is nothing more to come or the
     * stream lived long enough: then browsers connect again, and are asked anew who they are.
     *
     * @param atFirst the media whose present state is told at the beginning
     */
    void report(
            Watch watch,
            Caller caller,
            HttpServletResponse response,
            Supplier<List<MediaId>> atFirst)
            throws InterruptedException {
        var end = clock.instant().plus(settings.streamLifetime());
        try {
            var stream = new EventStream(response, json);
            stream.heartbeat();
            tell(atFirst.get().stream().map(News::changed).toList(), caller, stream);
            boolean more = true;
            while (more && !watch.closed() && clock.instant().isBefore(end)) {
                var news = watch.take(settings.heartbeat());
                if (news.isEmpty()) {
                    stream.heartbeat();
                }
                more = tell(news, caller, stream) || !watch.ofOne();
            }
        } catch (IOException e) {
            LOG.debug("A reader of events left", e);
        }
    }

    /**
     * Whether all that was told of is still there for this reader. A media is gone from its burial
     * on, though news of its last work may still come before those of its end.
     */
    private boolean tell(List<News> news, Caller caller, EventStream stream) throws IOException {
        boolean allThere = true;
        for (var each : news) {
            var state = catalog.state(each.id(), caller);
            if (state.isPresent()) {
                stream.event("progress", Report.of(state.get(), progress(each)));
            } else if (each.deleted() || catalog.state(each.id()).isEmpty()) {
                stream.event("deleted", Map.of("id", each.id()));
            }
            allThere &= state.isPresent();
        }
        return allThere;
    }

    private @Nullable Progress progress(News news) {
        return news.progress() != null
                ? news.progress()
                : transcoding.progress(List.of(news.id())).get(news.id());
    }
}
