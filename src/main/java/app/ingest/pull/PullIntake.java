package app.ingest.pull;

import app.ingest.staging.Staging;
import app.ingest.tus.ResumableUploads;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.users.AccountId;
import app.users.Caller;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes orders to fetch files. */
@Component
class PullIntake {

    private final RemoteFiles files;
    private final ResumableUploads uploads;
    private final Pulls pulls;
    private final Puller puller;
    private final Staging staging;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final PullSettings settings;

    PullIntake(
            RemoteFiles files,
            ResumableUploads uploads,
            Pulls pulls,
            Puller puller,
            Staging staging,
            TransactionOperations transaction,
            Clock clock,
            PullSettings settings) {
        this.files = files;
        this.uploads = uploads;
        this.pulls = pulls;
        this.puller = puller;
        this.staging = staging;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Asks the file's server, so that whatever speaks against the file is told at once, and has it
     * fetched in the background.
     *
     * @throws Problem {@code pull_unavailable}, {@code pull_refused}, {@code pull_failed}, {@code
     *     upload_too_large}, {@code quota_exceeded} or {@code empty_file}
     */
    Pull begin(PullRequest request, AccountId owner) {
        requireEnabled();
        try (var file = files.open(request.url(), 0, null, settings.timeLimit())) {
            var pull =
                    Objects.requireNonNull(transaction.execute(_ -> record(request, owner, file)));
            puller.wake();
            return pull;
        } catch (IOException e) {
            throw RemoteFiles.failed(
                    "Its server gives no usable answer. Check the address, or try again later.");
        }
    }

    private Pull record(PullRequest request, AccountId owner, RemoteFile file) {
        var size = file.size();
        var upload = uploads.begin(owner, request.metadata(file.name()), size, false);
        var pull =
                new Pull(
                        upload.id(),
                        owner,
                        request.url().strip(),
                        file.validator().orElse(null),
                        "fetching",
                        0,
                        size,
                        0,
                        null,
                        clock.instant());
        pulls.add(pull, staging.node());
        return pull;
    }

    /** What the caller had fetched of late. */
    List<Pull> of(Caller caller) {
        return pulls.of(caller.id());
    }

    /**
     * How far one is.
     *
     * @throws Problem {@code not_found}, also when it is somebody else's
     */
    Pull find(MediaId id, Caller caller) {
        return pulls.find(id)
                .filter(pull -> pull.owner().equals(caller.id()))
                .orElseThrow(PullIntake::notFound);
    }

    /** Stops one that is under way, and forgets it; a media that came of it stays. */
    void cancel(MediaId id, Caller caller) {
        find(id, caller);
        pulls.remove(id);
        uploads.find(id).filter(upload -> !upload.finished()).ifPresent(uploads::terminate);
    }

    private void requireEnabled() {
        if (!settings.enabled()) {
            throw new Problem(
                    PullProblem.PULL_UNAVAILABLE,
                    "Download the file and upload it, or ask the operator to set"
                            + " marquee.ingest.pull.enabled.");
        }
    }

    private static Problem notFound() {
        return new Problem(RequestProblem.NOT_FOUND, "You have no such file fetched.");
    }
}
