package app.activity;

import app.catalog.MediaState;
import app.storage.MediaId;
import app.transcode.Progress;
import app.transcode.Transcoding;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

    private final States states;
    private final Transcoding transcoding;
    private final ActivitySettings settings;
    private final JsonMapper json;
    private final Clock clock;

    Reporter(
            States states,
            Transcoding transcoding,
            ActivitySettings settings,
            JsonMapper json,
            Clock clock) {
        this.states = states;
        this.transcoding = transcoding;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Returns when the reader left, the watch was closed, there is nothing more to come or the
     * stream lived long enough: then browsers connect again, and are asked anew who they are.
     *
     * @param open which media the reader may see now
     * @param atFirst the media whose present state is told at the beginning
     */
    void report(
            Watch watch,
            Predicate<MediaId> open,
            HttpServletResponse response,
            Supplier<List<MediaId>> atFirst)
            throws InterruptedException {
        var end = clock.instant().plus(settings.streamLifetime());
        try {
            var stream = new EventStream(response, json);
            stream.heartbeat();
            tell(atFirst.get().stream().map(News::changed).toList(), open, stream);
            boolean more = true;
            while (more && !watch.closed() && clock.instant().isBefore(end)) {
                var news = watch.take(settings.heartbeat());
                if (news.isEmpty()) {
                    stream.heartbeat();
                }
                more = goesOn(watch, tell(news, open, stream), open);
            }
        } catch (IOException e) {
            LOG.debug("A reader of events left", e);
        }
    }

    /** Whether a stream has more to tell: one of a single media, as long as it is there to see. */
    private static boolean goesOn(Watch watch, boolean allThere, Predicate<MediaId> open) {
        return watch.only().map(media -> allThere && open.test(media)).orElse(true);
    }

    /**
     * Whether all that was told of is still there for this reader. A media is gone from its burial
     * on, though news of its last work may still come before those of its end.
     */
    private boolean tell(List<News> news, Predicate<MediaId> open, EventStream stream)
            throws IOException {
        boolean allThere = true;
        for (var each : news) {
            var state = each.deleted() ? Optional.<MediaState>empty() : states.of(each.id());
            boolean seen = state.isPresent() && open.test(each.id());
            if (state.isEmpty()) {
                stream.event("deleted", Map.of("id", each.id()));
            } else if (seen) {
                stream.event("progress", Report.of(state.get(), progress(each)));
            }
            allThere &= seen;
        }
        return allThere;
    }

    private @Nullable Progress progress(News news) {
        return news.progress() != null
                ? news.progress()
                : transcoding.progress(List.of(news.id())).get(news.id());
    }
}
