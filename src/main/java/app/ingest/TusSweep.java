package app.ingest;

import app.ingest.staging.Staging;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tidies up after uploads in several requests: finishes those that a crash kept from it, discards
 * those that nobody went on with, and deletes bytes that belong to none.
 */
@Component
class TusSweep {

    private static final Logger log = LoggerFactory.getLogger(TusSweep.class);

    private final TusUploads uploads;
    private final TusIntake tus;
    private final Intake intake;
    private final Staging staging;
    private final Clock clock;
    private final TusSettings settings;

    TusSweep(
            TusUploads uploads,
            TusIntake tus,
            Intake intake,
            Staging staging,
            Clock clock,
            TusSettings settings) {
        this.uploads = uploads;
        this.tus = tus;
        this.intake = intake;
        this.staging = staging;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${marquee.ingest.tus.sweep-interval}")
    void sweep() {
        try {
            uploads.whole(staging.node()).forEach(tus::finishIfIdle);
            uploads.expired(clock.instant()).forEach(intake::expire);
            uploads.forgetFinished(clock.instant().minus(settings.expireAfter()));
            deleteUnknown();
            staging.forgetIdle();
        } catch (RuntimeException e) {
            log.warn("Unfinished uploads could not be tidied up; it is tried again", e);
        }
    }

    /** The files are listed first: each that is known by then was recorded before it was made. */
    private void deleteUnknown() {
        var staged = staging.all();
        var known = uploads.known(staged);
        staged.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> staging.delete(id, settings.lockWait()));
    }
}
