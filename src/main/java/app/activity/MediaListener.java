package app.activity;

import app.catalog.Catalog;
import app.catalog.MediaDeleted;
import app.catalog.MediaPublished;
import app.storage.MediaId;
import app.transcode.TranscodeProgressed;
import app.users.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Passes news of media on to those who watch, once it is committed.
 *
 * <p>None of it needs a record in Modulith's registry, which a transactional listener would get:
 * whoever connects later begins with the present state.
 */
@Component
class MediaListener {

    private final Watches watches;
    private final Catalog catalog;

    MediaListener(Watches watches, Catalog catalog) {
        this.watches = watches;
        this.catalog = catalog;
    }

    @EventListener
    void on(TranscodeProgressed event) {
        tell(News.progressed(event.progress()));
    }

    @EventListener
    void on(MediaPublished event) {
        afterCommit(() -> tell(News.changed(event.id())));
    }

    @EventListener
    void on(MediaDeleted event) {
        afterCommit(() -> watches.tell(News.deleted(event.id()), event::owner));
    }

    private void tell(News news) {
        watches.tell(news, () -> owner(news.id()));
    }

    private @Nullable AccountId owner(MediaId id) {
        return catalog.owner(id).orElse(null);
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        action.run();
                    }
                });
    }
}
