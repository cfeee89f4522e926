package app.activity;

import app.problems.Problem;
import app.storage.MediaId;
import app.users.AccountId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All who are watching now, on this node. */
@Component
class Watches {

    private final Set<Watch> open = ConcurrentHashMap.newKeySet();
    private final ActivitySettings settings;
    private boolean closing;

    Watches(ActivitySettings settings) {
        this.settings = settings;
    }

    /**
     * Begins a watch; whoever takes it must {@link #end} it.
     *
     * @param media the only one it is about, or null for all of the reader's own
     * @throws Problem TOO_MANY_EVENT_STREAMS when the reader has as many as one may have, or those
     *     who have not signed in have as many as all of them together may
     */
    synchronized Watch begin(Reader reader, @Nullable MediaId media) {
        if (full(reader)) {
            throw new Problem(
                    ActivityProblem.TOO_MANY_EVENT_STREAMS,
                    "Close an event stream, then open this one again; or ask from time to time.");
        }
        var watch = new Watch(reader, media, settings.mostPending());
        if (closing) {
            watch.close();
        }
        open.add(watch);
        return watch;
    }

    private boolean full(Reader reader) {
        if (reader.account() != null) {
            return count(reader::equals) >= settings.streamsPerAccount();
        }
        return count(reader::equals) >= settings.streamsPerAddress()
                || count(each -> each.account() == null) >= settings.anonymousStreams();
    }

    private long count(Predicate<Reader> whose) {
        return open.stream().map(Watch::reader).filter(whose).count();
    }

    void end(Watch watch) {
        watch.close();
        open.remove(watch);
    }

    /** Hands news to those it concerns; never waits for a reader. */
    void tell(News news, Supplier<@Nullable AccountId> owner) {
        if (open.isEmpty()) {
            return;
        }
        var whose = owner.get();
        for (var watch : open) {
            if (watch.concerns(news.id(), whose)) {
                watch.tell(news);
            }
        }
    }

    /** Has every reader connect again, and so begin with the present state. */
    void restart() {
        new HashSet<>(open).forEach(Watch::close);
    }

    /** Streams that last for hours must not keep the site from stopping. */
    @EventListener(ContextClosedEvent.class)
    synchronized void closeAll() {
        closing = true;
        restart();
    }
}
