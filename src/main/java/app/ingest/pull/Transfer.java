package app.ingest.pull;

import app.ingest.tus.Chunk;
import app.ingest.tus.ResumableUpload;
import app.ingest.tus.ResumableUploads;
import app.ingest.tus.TusProblem;
import app.problems.Problem;
import app.storage.MediaId;
import app.storage.StorageFullException;
import app.storage.StorageUnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the bytes of one file from its server into its upload, from where they broke off. */
@Component
class Transfer {

    private static final Logger log = LoggerFactory.getLogger(Transfer.class);

    private final RemoteFiles files;
    private final ResumableUploads uploads;
    private final Pulls pulls;
    private final Clock clock;
    private final PullSettings settings;

    Transfer(
            RemoteFiles files,
            ResumableUploads uploads,
            Pulls pulls,
            Clock clock,
            PullSettings settings) {
        this.files = files;
        this.uploads = uploads;
        this.pulls = pulls;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Tries once to bring what is missing.
     *
     * @return whether the file is here; if not, the next try is arranged
     * @throws Problem if it never will be
     */
    boolean run(Pull pull) {
        var left = Duration.between(clock.instant(), pull.createdAt().plus(settings.timeLimit()));
        if (!left.isPositive()) {
            throw RemoteFiles.failed("It took longer than this site allows.");
        }
        var upload = current(pull.id());
        if (upload.finished()) {
            return true;
        }
        try {
            fetch(pull, upload, left);
            return true;
        } catch (IOException e) {
            return tryAgain(pull, upload.offset(), e);
        } catch (Problem problem) {
            if (problem.code() != TusProblem.UPLOAD_INTERRUPTED) {
                throw problem;
            }
            return tryAgain(pull, upload.offset(), problem);
        } catch (StorageFullException | StorageUnavailableException e) {
            log.warn("{} cannot be kept now", pull.id(), e);
            pause(pull, Math.max(1, pull.tries()), settings.pauseAfter(settings.tries()));
            return false;
        }
    }

    /** Deletes what came, unless it is whole. */
    void giveUp(MediaId id) {
        uploads.find(id).filter(upload -> !upload.finished()).ifPresent(uploads::terminate);
    }

    private void fetch(Pull pull, ResumableUpload upload, Duration limit) throws IOException {
        if (upload.whole()) {
            uploads.inspect(upload);
            return;
        }
        long from = upload.offset();
        try (var file = files.open(pull.url(), from, pull.validator(), limit)) {
            requireSame(pull, file, from);
            file.skipTo(from);
            var bytes = new Odometer(file.body(), pull, from, clock);
            log.info("{} is fetched from byte {} on", pull.id(), from);
            var after = uploads.append(upload, new Chunk(from, -1, bytes, false, () -> {}));
            if (after.length() == null) {
                uploads.inspect(uploads.declareLength(after, after.offset()));
            } else if (!after.whole()) {
                throw new IOException("The server sent less than it announced");
            }
        }
        log.info("{} is fetched", pull.id());
    }

    private static void requireSame(Pull pull, RemoteFile file, long from) {
        var validator = pull.validator();
        boolean other = validator != null && !file.validator().map(validator::equals).orElse(true);
        var size = file.size();
        boolean resized = pull.size() != null && size != null && !pull.size().equals(size);
        if ((from > 0 && (other || resized)) || file.begin() > from) {
            throw RemoteFiles.changed();
        }
    }

    private boolean tryAgain(Pull pull, long before, Exception reason) {
        boolean more = current(pull.id()).offset() > before;
        int tries = more ? 1 : pull.tries() + 1;
        if (tries > settings.tries()) {
            throw RemoteFiles.failed(
                    "The connection to its server broke off %d times in a row.".formatted(tries));
        }
        var pause = settings.pauseAfter(tries);
        log.info("{} broke off ({}); goes on in {}", pull.id(), reason.getMessage(), pause);
        pause(pull, tries, pause);
        return false;
    }

    private void pause(Pull pull, int tries, Duration pause) {
        pulls.tried(pull.id(), tries, clock.instant().plus(pause));
    }

    private ResumableUpload current(MediaId id) {
        return uploads.find(id)
                .orElseThrow(() -> RemoteFiles.failed("Its media was deleted meanwhile."));
    }
}
