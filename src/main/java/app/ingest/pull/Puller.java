package app.ingest.pull;

import app.ingest.pull.Pull.Failure;
import app.ingest.staging.Staging;
import app.problems.Problem;
import app.storage.MediaId;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Works off this node's files to fetch, some at a time. What a stopped process left is gone on with
 * by the next one on the same disk.
 */
@Component
class Puller {

    private static final Logger log = LoggerFactory.getLogger(Puller.class);

    private final Pulls pulls;
    private final Transfer transfer;
    private final Staging staging;
    private final Clock clock;
    private final PullSettings settings;
    private final Set<MediaId> running = ConcurrentHashMap.newKeySet();

    Puller(Pulls pulls, Transfer transfer, Staging staging, Clock clock, PullSettings settings) {
        this.pulls = pulls;
        this.transfer = transfer;
        this.staging = staging;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${marquee.ingest.pull.sweep-interval}")
    void sweep() {
        try {
            pulls.forget(clock.instant().minus(settings.remembered()));
            wake();
        } catch (DataAccessException | TransactionException e) {
            log.warn("It cannot be told which files are to be fetched; it is tried again", e);
        }
    }

    /** Begins what is due, as far as there is room for it. */
    synchronized void wake() {
        for (var pull : pulls.due(staging.node(), clock.instant())) {
            if (running.size() < settings.parallel() && running.add(pull.id())) {
                Thread.ofVirtual().name("pull-" + pull.id()).start(() -> fetch(pull));
            }
        }
    }

    /** After a trouble of the site's own the next sweep tries again, and nobody before it. */
    private void fetch(Pull pull) {
        try {
            settle(pull);
        } catch (RuntimeException e) {
            log.warn("{} will be fetched when this site's own trouble is over", pull.id(), e);
            return;
        } finally {
            running.remove(pull.id());
        }
        sweep();
    }

    private void settle(Pull pull) {
        try {
            if (transfer.run(pull)) {
                pulls.end(pull.id(), null);
            }
        } catch (Problem problem) {
            log.info("{} is not fetched: {}", pull.id(), problem.getMessage());
            transfer.giveUp(pull.id());
            pulls.end(pull.id(), new Failure(problem.code().code(), problem.getBody().getDetail()));
        }
    }
}
