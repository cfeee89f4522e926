package app.activity;

import app.catalog.Catalog;
import app.catalog.MediaDeleted;
import app.catalog.MediaPublished;
import app.nodes.NodeWire;
import app.storage.MediaId;
import app.transcode.TranscodeProgressed;
import app.users.AccountId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Passes news of media on to those who watch, here and on other nodes, once it is committed.
 *
 * <p>None of it needs a record in Modulith's registry, which a transactional listener would get:
 * whoever connects later begins with the present state.
 */
@Component
class MediaListener {

    private static final String CHANGED = "media-changed";
    private static final String DELETED = "media-deleted";

    private final Watches watches;
    private final States states;
    private final Catalog catalog;
    private final NodeWire wire;

    MediaListener(Watches watches, States states, Catalog catalog, NodeWire wire) {
        this.watches = watches;
        this.states = states;
        this.catalog = catalog;
        this.wire = wire;
        wire.listen(CHANGED, id -> tell(News.changed(id)));
        wire.listen(DELETED, id -> tell(News.deleted(id)));
        wire.onConnect(watches::restart);
    }

    @EventListener
    void on(TranscodeProgressed event) {
        tell(News.progressed(event.progress()));
        wire.tell(CHANGED, event.progress().id());
    }

    @EventListener
    void on(MediaPublished event) {
        afterCommit(() -> tell(News.changed(event.id())));
        wire.tell(CHANGED, event.id());
    }

    @EventListener
    void on(MediaDeleted event) {
        afterCommit(() -> tell(News.deleted(event.id()), event::owner));
        wire.tell(DELETED, event.id());
    }

    private void tell(News news) {
        tell(news, () -> owner(news.id()));
    }

    private void tell(News news, Supplier<@Nullable AccountId> owner) {
        states.changed(news.id());
        watches.tell(news, owner);
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
