package app.activity;

import app.storage.MediaId;
import app.users.AccountId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to hear of one media, or of all of an account.
 *
 * <p>Whoever brings news only leaves it here, and newer news of the same media replaces what was
 * not yet taken. So a reader who is slow misses steps in between, never the last one; it delays
 * nobody, and costs no more than one entry for each media. A reader with too many media pending is
 * cut off: its next connection begins with the present state.
 */
final class Watch {

    private final Reader reader;
    private final @Nullable MediaId media;
    private final int mostPending;
    private final Map<MediaId, News> pending = new LinkedHashMap<>();
    private boolean closed;

    /**
     * A watch.
     *
     * @param media the only one it is about, or null for all of the reader's own
     * @param mostPending of so many media news may wait
     */
    Watch(Reader reader, @Nullable MediaId media, int mostPending) {
        this.reader = reader;
        this.media = media;
        this.mostPending = mostPending;
    }

    Reader reader() {
        return reader;
    }

    /** The only media it is about; empty for all of the reader's own. */
    Optional<MediaId> only() {
        return Optional.ofNullable(media);
    }

    /** Whether news of this media belong here. */
    boolean concerns(MediaId id, @Nullable AccountId owner) {
        return media == null ? owner != null && reader.is(owner) : media.equals(id);
    }

    synchronized void tell(News news) {
        if (pending.size() >= mostPending && !pending.containsKey(news.id())) {
            close();
            return;
        }
        pending.merge(news.id(), news, (earlier, later) -> later.after(earlier));
        notifyAll();
    }

    /**
     * Waits for news.
     *
     * @return what has not been told yet; empty when the time is over or the watch was closed
     */
    synchronized List<News> take(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos();
                pending.isEmpty() && !closed && left > 0;
                left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        var news = List.copyOf(pending.values());
        pending.clear();
        return news;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean closed() {
        return closed;
    }
}
