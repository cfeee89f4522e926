package app.transcode;

import app.storage.MediaId;
import app.storage.MediaStore;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works a job off. JobRunr calls it, perhaps more than once for a round. */
@Component
public class TranscodeWorker implements JobRequestHandler<TranscodeRequest> {

    private static final Logger log = LoggerFactory.getLogger(TranscodeWorker.class);

    private final Transcodes transcodes;
    private final StreamMaker maker;
    private final Outcomes outcomes;
    private final RunningAttempts running;
    private final MediaStore store;

    TranscodeWorker(
            Transcodes transcodes,
            StreamMaker maker,
            Outcomes outcomes,
            RunningAttempts running,
            MediaStore store) {
        this.transcodes = transcodes;
        this.maker = maker;
        this.outcomes = outcomes;
        this.running = running;
        this.store = store;
    }

    /**
     * Makes a round's streams.
     *
     * @throws Exception if trying again later can help: then JobRunr does
     */
    @Override
    public void run(TranscodeRequest request) throws Exception {
        int round = Integer.parseInt(request.round());
        var attempt = transcodes.claim(new MediaId(request.media()), round);
        if (attempt.isPresent()) {
            work(attempt.get(), round);
        }
    }

    private void work(Attempt attempt, int round) throws Exception {
        try (var entry = running.enter(attempt.id())) {
            try {
                outcomes.ready(attempt, maker.make(attempt));
                log.info("{} is ready", attempt);
            } catch (Superseded e) {
                log.info("{}", e.getMessage());
                store.deleteAll(attempt.prefix());
            } catch (Exception e) {
                end(attempt, round, entry, e);
            }
        }
    }

    private void end(Attempt attempt, int round, RunningAttempts.Entry entry, Exception thrown)
            throws Exception {
        if (entry.stopped()) {
            log.info("{} was stopped", attempt);
            return;
        }
        if (thrown instanceof InterruptedException) {
            throw thrown; // the site is shutting down: JobRunr gives the job to the next one
        }
        if (outcomes.failed(attempt, round, thrown)) {
            log.warn("{} failed and will be tried again", attempt, thrown);
            throw thrown;
        }
    }
}
