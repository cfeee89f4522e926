package app.ingest;

import app.ingest.staging.Staging;
import app.ingest.staging.Turn;
import app.ingest.tus.Chunk;
import app.ingest.tus.Concatenation;
import app.ingest.tus.Metadata;
import app.ingest.tus.ResumableUpload;
import app.ingest.tus.ResumableUploads;
import app.ingest.tus.TusProblem;
import app.problems.Problem;
import app.storage.MediaId;
import app.users.AccountId;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Receives a file in several requests: into the staging folder of this node, then the store. */
@Component
class TusIntake implements ResumableUploads {

    private static final Logger log = LoggerFactory.getLogger(TusIntake.class);

    private final UploadLedger ledger;
    private final TusLedger tusLedger;
    private final TusUploads uploads;
    private final Staging staging;
    private final Completion completion;
    private final Assembly assembly;
    private final Intake intake;
    private final Clock clock;
    private final IngestSettings limits;
    private final TusSettings settings;

    TusIntake(
            UploadLedger ledger,
            TusLedger tusLedger,
            TusUploads uploads,
            Staging staging,
            Completion completion,
            Assembly assembly,
            Intake intake,
            Clock clock,
            IngestSettings limits,
            TusSettings settings) {
        this.ledger = ledger;
        this.tusLedger = tusLedger;
        this.uploads = uploads;
        this.staging = staging;
        this.completion = completion;
        this.assembly = assembly;
        this.intake = intake;
        this.clock = clock;
        this.limits = limits;
        this.settings = settings;
    }

    @Override
    public long maxSize() {
        return limits.maxFileSize().toBytes();
    }

    @Override
    public ResumableUpload begin(
            AccountId owner, Metadata metadata, @Nullable Long length, boolean part) {
        requireRoomFor(length);
        var id = MediaId.random();
        var upload =
                new NewUpload(
                        id,
                        owner,
                        "tus",
                        Described.fileName(metadata),
                        part ? null : Described.details(metadata),
                        clock.instant().plus(settings.expireAfter()));
        var concatenation = part ? new Concatenation.Part() : new Concatenation.None();
        tusLedger.begin(upload, length, metadata, concatenation);
        return current(id);
    }

    private void requireRoomFor(@Nullable Long length) {
        if (length == null) {
            return;
        }
        if (length == 0) {
            throw Refusal.empty();
        }
        if (length > maxSize()) {
            throw Refusal.tooLarge(limits.maxFileSize());
        }
        staging.requireRoom(length);
    }

    @Override
    public ResumableUpload concatenate(AccountId owner, Metadata metadata, List<MediaId> parts) {
        return current(assembly.assemble(owner, metadata, parts));
    }

    @Override
    public Optional<ResumableUpload> find(MediaId id) {
        return uploads.find(id);
    }

    @Override
    public ResumableUpload inspect(ResumableUpload upload) {
        if (upload.finished()) {
            return upload;
        }
        if (upload.whole()) {
            finishIfIdle(upload.id());
            return upload;
        }
        try (var turn = take(upload.id())) {
            checkpoints(upload.id(), turn).take();
            return finished(current(upload.id()), turn);
        }
    }

    @Override
    public ResumableUpload declareLength(ResumableUpload upload, long length) {
        if (length < upload.offset()) {
            throw new Problem(
                    TusProblem.OFFSET_MISMATCH, "More bytes than that have come already.");
        }
        requireRoomFor(length);
        tusLedger.declareLength(upload.id(), length);
        return current(upload.id());
    }

    @Override
    public ResumableUpload append(ResumableUpload upload, Chunk chunk) {
        try (var turn = take(upload.id())) {
            var checkpoints = checkpoints(upload.id(), turn);
            var now = current(upload.id());
            requireOffset(chunk, now.finished() ? now.offset() : checkpoints.take());
            if (now.finished()) {
                return now;
            }
            receive(now, chunk, turn, checkpoints);
            return finished(current(upload.id()), turn);
        }
    }

    private void receive(ResumableUpload upload, Chunk chunk, Turn turn, Checkpoints checkpoints) {
        var allowance = new Allowance(upload.id(), uploads.reserved(upload.id()), ledger, limits);
        var watch = allowance.andThen(_ -> checkpoints.takeIfDue());
        try {
            new ChunkReader(staging, turn, upload, watch).read(chunk);
            checkpoints.take();
        } catch (IOException e) {
            log.debug("A request of upload {} broke off", upload.id(), e);
            checkpoints.takeWhatIsLeft();
            throw new Problem(
                    TusProblem.UPLOAD_INTERRUPTED,
                    "What came before is kept. Ask by HEAD from where to go on.");
        } catch (Problem refusal) {
            refuse(upload, refusal, checkpoints);
            throw refusal;
        } catch (RuntimeException e) {
            checkpoints.takeWhatIsLeft();
            throw e;
        }
    }

    /** Of a file that is no media nothing is kept. */
    private void refuse(ResumableUpload upload, Problem refusal, Checkpoints checkpoints) {
        if (refusal.code() == IngestProblem.UNSUPPORTED_MEDIA_TYPE) {
            intake.discardUnfinished(upload.id());
        } else {
            checkpoints.takeWhatIsLeft();
        }
    }

    private static void requireOffset(Chunk chunk, long offset) {
        if (chunk.offset() != offset) {
            throw new Problem(
                    TusProblem.OFFSET_MISMATCH,
                    "The next byte that is missing is that at %d.".formatted(offset));
        }
    }

    @Override
    public void terminate(ResumableUpload upload) {
        if (upload.finished()) {
            uploads.forget(upload.id());
        } else {
            intake.discardUnfinished(upload.id());
        }
    }

    /** Finishes an upload whose last byte came, unless somebody is about to. */
    void finishIfIdle(MediaId id) {
        if (staging.isInUse(id)) {
            return;
        }
        try (var turn = take(id)) {
            finished(current(id), turn);
        } catch (RuntimeException e) {
            log.warn("Upload {} is whole, but cannot be finished yet", id, e);
        }
    }

    private ResumableUpload finished(ResumableUpload upload, Turn turn) {
        if (upload.finished() || upload.part() || !upload.whole()) {
            return upload;
        }
        try {
            completion.finish(upload, turn);
        } catch (Problem refusal) {
            intake.discardUnfinished(upload.id());
            throw refusal;
        }
        return current(upload.id());
    }

    private Turn take(MediaId id) {
        return staging.take(id, this::received, settings.lockWait());
    }

    private long received(MediaId id) {
        var place = uploads.place(id).orElseThrow(Refusal::cancelled);
        if (!place.node().equals(staging.node())) {
            throw new Problem(
                    TusProblem.UPLOAD_ELSEWHERE,
                    "Try again: requests of one upload must reach the same server.");
        }
        return place.received();
    }

    private Checkpoints checkpoints(MediaId id, Turn turn) {
        return new Checkpoints(id, turn, ledger, clock, settings);
    }

    private ResumableUpload current(MediaId id) {
        return uploads.find(id).orElseThrow(Refusal::cancelled);
    }
}
