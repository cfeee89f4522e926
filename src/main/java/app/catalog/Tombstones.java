package app.catalog;

import app.storage.MediaId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away the last trace of a media, and tells so once, however many sweep at a time. */
@Component
class Tombstones {

    private final MediaEntries entries;
    private final ApplicationEventPublisher events;

    Tombstones(MediaEntries entries, ApplicationEventPublisher events) {
        this.entries = entries;
        this.events = events;
    }

    @Transactional
    public void remove(MediaId id) {
        entries.tombstone(id.value())
                .ifPresent(
                        entry -> {
                            entries.delete(entry);
                            events.publishEvent(new MediaDeleted(id, entry.owner()));
                        });
    }
}
