package app.transcode;

import app.ingest.UploadCompleted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Turns finished uploads into jobs. */
@Component
class OriginalsListener {

    private final Transcodes transcodes;
    private final JobQueue queue;
    private final ApplicationEventPublisher events;

    OriginalsListener(Transcodes transcodes, JobQueue queue, ApplicationEventPublisher events) {
        this.transcodes = transcodes;
        this.queue = queue;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(UploadCompleted event) {
        if (transcodes.begin(event.id())) {
            events.publishEvent(new TranscodeQueued(event.id(), 1));
        }
    }

    /** JobRunr commits by itself, so this comes after the commit of the row that the job reads. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(TranscodeQueued event) {
        queue.enqueue(event.id(), event.round());
    }
}
