package app.catalog;

import app.ingest.UploadCompleted;
import app.ingest.UploadDescribed;
import app.ingest.UploadDiscarded;
import app.ingest.UploadStarted;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the entry of a file that is being uploaded, in the transactions that tell of it: an upload
 * with details that cannot be used never begins, and the answer to a finished one shows its media
 * as it is.
 */
@Component
class UploadListener {

    private final MediaEntries entries;
    private final Editor editor;
    private final CatalogSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UploadListener(
            MediaEntries entries,
            Editor editor,
            CatalogSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.editor = editor;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(UploadStarted upload) {
        var edit = editor.check(upload.details());
        var entry =
                new MediaEntry(
                        upload.id(),
                        upload.owner(),
                        upload.fileName(),
                        Label.title(upload.fileName(), settings.titleLength()),
                        settings.defaultVisibility(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        entry.edit(edit);
        entries.save(entry);
        events.publishEvent(new EntryChanged(upload.id()));
        events.publishEvent(new MediaPublished(upload.id()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(UploadDescribed upload) {
        var edit = editor.check(upload.details());
        entries.take(upload.id().value())
                .ifPresent(
                        entry -> {
                            entry.rename(upload.fileName());
                            entry.edit(edit);
                            events.publishEvent(new EntryChanged(upload.id()));
                        });
    }

    @EventListener
    @Transactional
    public void on(UploadDiscarded upload) {
        entries.take(upload.id().value())
                .filter(entry -> entry.status() == MediaStatus.UPLOADING)
                .ifPresent(
                        entry -> {
                            entries.delete(entry);
                            events.publishEvent(new EntryChanged(upload.id()));
                            events.publishEvent(new MediaDeleted(upload.id(), entry.owner()));
                        });
    }

    @EventListener
    @Transactional
    public void on(UploadCompleted upload) {
        entries.take(upload.id().value())
                .ifPresent(
                        entry -> {
                            entry.received(upload.size());
                            events.publishEvent(new MediaPublished(upload.id()));
                        });
    }
}
