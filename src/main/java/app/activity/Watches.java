package app.activity;

import app.problems.Problem;
import app.storage.MediaId;
import app.users.AccountId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
     * @throws Problem TOO_MANY_EVENT_STREAMS when the reader has as many as one account may have
     */
    synchronized Watch begin(AccountId reader, @Nullable MediaId media) {
        long already = open.stream().filter(each -> each.reader().equals(reader)).count();
        if (already >= settings.streamsPerAccount()) {
            throw new Problem(
                    ActivityProblem.TOO_MANY_EVENT_STREAMS,
                    "Close one of this account's event streams, then open this one again.");
        }
        var watch = new Watch(reader, media, settings.mostPending());
        if (closing) {
            watch.close();
        }
        open.add(watch);
        return watch;
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
