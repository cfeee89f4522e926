package app.transcode;

import app.storage.MediaId;
import app.storage.MediaStore;
import app.transcode.Failure.Blame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records how attempts end, and tells it in the same short transaction. */
@Component
class Outcomes {

    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

    private final Transcodes transcodes;
    private final MediaStore store;
    private final TranscodeSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Outcomes(
            Transcodes transcodes,
            MediaStore store,
            TranscodeSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.transcodes = transcodes;
        this.store = store;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * An attempt has made something to play.
     *
     * @throws Superseded if somebody else has the work by now
     */
    void ready(Attempt attempt, Presentation presentation) {
        transaction.executeWithoutResult(
                _ -> {
                    if (!transcodes.ready(attempt, presentation)) {
                        throw new Superseded(attempt);
                    }
                    events.publishEvent(new MediaPlayable(attempt.id(), attempt.number()));
                    events.publishEvent(new TranscodeCompleted(attempt.id(), attempt.number()));
                });
        events.publishEvent(new TranscodeProgressed(new Progress(attempt.id(), 1, "done", 1)));
        for (int older = 1; older < attempt.number(); older++) {
            store.deleteAll(new Attempt(attempt.id(), older).prefix());
        }
    }

    /**
     * An attempt has failed.
     *
     * @return whether another one can help
     */
    boolean failed(Attempt attempt, int round, Throwable thrown) {
        var failure = Failure.of(thrown);
        var failures = transcodes.count(attempt, failure.blame() != Blame.SURROUNDINGS);
        store.deleteAll(attempt.prefix());
        if (failures.isEmpty()) {
            return false;
        }
        if (failure.isFinal(failures.get().ofFile(), failures.get().troubles(), settings)) {
            log.info("{} failed for good: {}", attempt, thrown.toString());
            giveUp(attempt.id(), round, failure);
            return false;
        }
        return true;
    }

    /** Ends a round that nothing can come of. */
    void giveUp(MediaId id, int round, Failure failure) {
        var ended =
                transaction.execute(
                        _ -> {
                            var attempt = transcodes.fail(id, round, failure);
                            attempt.ifPresent(last -> events.publishEvent(told(last, failure)));
                            return attempt;
                        });
        if (ended != null && ended.isPresent()) {
            events.publishEvent(new TranscodeProgressed(new Progress(id, 0, "failed", 0)));
        }
    }

    private static TranscodeFailed told(Attempt last, Failure failure) {
        return new TranscodeFailed(last.id(), last.number(), failure.code(), failure.message());
    }
}
