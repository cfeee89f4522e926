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
                more = goesOn(watch, tell(news, open, stream), open, stream);
            }
        } catch (IOException e) {
            LOG.debug("A reader of events left", e);
        }
    }

    /** Whether a stream has more to tell: one of a single media, as long as it is there to see. */
    private boolean goesOn(
            Watch watch, boolean allThere, Predicate<MediaId> open, EventStream stream)
            throws IOException {
        if (watch.only().isEmpty()) {
            return true;
        }
        var media = watch.only().get();
        if (!allThere || open.test(media)) {
            return allThere;
        }
        tellIfGone(media, stream);
        return false;
    }

    /** Whether all that was told of is still there for this reader. */
    private boolean tell(List<News> news, Predicate<MediaId> open, EventStream stream)
            throws IOException {
        boolean allThere = true;
        for (var each : news) {
            var state = each.deleted() ? Optional.<MediaState>empty() : states.of(each.id());
            boolean seen = state.isPresent() && open.test(each.id());
            if (seen) {
                stream.event("progress", Report.of(state.get(), progress(each)));
            } else {
                tellIfGone(each.id(), stream);
            }
            allThere &= seen;
        }
        return allThere;
    }

    /**
     * Tells a deletion from what is only hidden from this reader. A media is gone from its burial
     * on, though news of its last work may still come before those of its end: what was known of it
     * a moment ago does not count.
     */
    private void tellIfGone(MediaId media, EventStream stream) throws IOException {
        states.changed(media);
        if (states.of(media).isEmpty()) {
            stream.event("deleted", Map.of("id", media));
        }
    }

    private @Nullable Progress progress(News news) {
        return news.progress() != null
                ? news.progress()
                : transcoding.progress(List.of(news.id())).get(news.id());
    }
}
