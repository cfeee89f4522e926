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
    private final Rounds rounds;
    private final ApplicationEventPublisher events;

    OriginalsListener(Transcodes transcodes, Rounds rounds, ApplicationEventPublisher events) {
        this.transcodes = transcodes;
        this.rounds = rounds;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(UploadCompleted event) {
        if (transcodes.begin(event.id())) {
            events.publishEvent(new TranscodeQueued(event.id(), 1));
        }
    }

    /** JobRunr commits by itself, so a job comes after the commit of the rows that it reads. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(TranscodeQueued event) {
        rounds.prepare(event.id(), event.round());
    }
}
