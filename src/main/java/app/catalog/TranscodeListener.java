package app.catalog;

import app.storage.MediaId;
import app.transcode.MediaPlayable;
import app.transcode.Presentation;
import app.transcode.TranscodeCompleted;
import app.transcode.TranscodeFailed;
import app.transcode.Transcoding;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Shows in a media's entry what became of its streams. */
@Component
class TranscodeListener {

    private final MediaEntries entries;
    private final Transcoding transcoding;
    private final ApplicationEventPublisher events;

    TranscodeListener(
            MediaEntries entries, Transcoding transcoding, ApplicationEventPublisher events) {
        this.entries = entries;
        this.transcoding = transcoding;
        this.events = events;
    }

    @ApplicationModuleListener
    public void on(MediaPlayable news) {
        present(news.id(), (entry, presentation) -> entry.plays(news.attempt(), presentation));
    }

    @ApplicationModuleListener
    public void on(TranscodeCompleted news) {
        present(news.id(), (entry, presentation) -> entry.completed(news.attempt(), presentation));
    }

    @ApplicationModuleListener
    public void on(TranscodeFailed news) {
        boolean plays = transcoding.presentation(news.id()).isPresent();
        change(
                news.id(),
                entry -> entry.failed(news.attempt(), news.code(), news.message(), plays));
    }

    private void present(MediaId id, BiConsumer<MediaEntry, Presentation> change) {
        change(
                id,
                entry ->
                        transcoding
                                .presentation(id)
                                .ifPresent(presentation -> change.accept(entry, presentation)));
    }

    private void change(MediaId id, Consumer<MediaEntry> change) {
        entries.take(id.value())
                .ifPresent(
                        entry -> {
                            change.accept(entry);
                            events.publishEvent(new MediaPublished(id));
                        });
    }
}
