package app.ingest;

import app.ingest.staging.Staging;
import app.ingest.tus.Concatenation;
import app.ingest.tus.Metadata;
import app.ingest.tus.ResumableUpload;
import app.ingest.tus.TusProblem;
import app.problems.Problem;
import app.storage.Disk;
import app.storage.MediaId;
import app.users.AccountId;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Enumeration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts a file together from parts that were uploaded on their own. It is whole or it never was: the
 * parts stay until then, so that the client may ask again.
 */
@Component
class Assembly {

    private final UploadLedger ledger;
    private final TusLedger tusLedger;
    private final TusUploads uploads;
    private final ReceivedHere receivedHere;
    private final Reception reception;
    private final Staging staging;
    private final Clock clock;
    private final IngestSettings limits;
    private final TusSettings settings;

    Assembly(
            UploadLedger ledger,
            TusLedger tusLedger,
            TusUploads uploads,
            ReceivedHere receivedHere,
            Reception reception,
            Staging staging,
            Clock clock,
            IngestSettings limits,
            TusSettings settings) {
        this.ledger = ledger;
        this.tusLedger = tusLedger;
        this.uploads = uploads;
        this.receivedHere = receivedHere;
        this.reception = reception;
        this.staging = staging;
        this.clock = clock;
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * Makes an original of parts.
     *
     * @return the media that it becomes
     * @throws Problem {@code parts_unusable}, or why the file is refused
     */
    MediaId assemble(AccountId owner, Metadata metadata, List<MediaId> parts) {
        long size = parts.stream().mapToLong(part -> usable(owner, part).offset()).sum();
        if (size > limits.maxFileSize().toBytes()) {
            throw Refusal.tooLarge(limits.maxFileSize());
        }
        var id = MediaId.random();
        var upload =
                new NewUpload(
                        id,
                        owner,
                        "tus",
                        Described.fileName(metadata),
                        Described.details(metadata),
                        null);
        try (var _ = receivedHere.hold(id)) {
            tusLedger.begin(upload, size, metadata, new Concatenation.Whole(parts));
            store(id, size, parts);
        }
        parts.stream().distinct().forEach(part -> staging.delete(part, settings.lockWait()));
        return id;
    }

    private void store(MediaId id, long size, List<MediaId> parts) {
        try (var file = joined(parts)) {
            var bytes = reception.store(id, file, new ProgressNotes(id, ledger, clock));
            if (bytes.count() != size) {
                throw unusable();
            }
            ledger.completeFrom(parts, id, size, bytes.sha256());
        } catch (IOException e) {
            var failure = Disk.failed(e);
            reception.abandon(id, failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            reception.abandon(id, e);
            throw e;
        }
    }

    private ResumableUpload usable(AccountId owner, MediaId part) {
        return uploads.find(part)
                .filter(found -> found.owner().equals(owner) && found.part() && found.whole())
                .filter(found -> staging.find(part).isPresent())
                .orElseThrow(Assembly::unusable);
    }

    /** Opens each part when the one before has been read. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing newer.
    private InputStream joined(List<MediaId> parts) {
        var left = parts.iterator();
        return new SequenceInputStream(
                new Enumeration<InputStream>() {
                    @Override
                    public boolean hasMoreElements() {
                        return left.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return open(left.next());
                    }
                });
    }

    private InputStream open(MediaId part) {
        try {
            return Files.newInputStream(staging.find(part).orElseThrow(Assembly::unusable));
        } catch (NoSuchFileException e) {
            throw unusable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem unusable() {
        return new Problem(
                TusProblem.PARTS_UNUSABLE,
                "Each part must be an upload of yours that was begun with \"Upload-Concat:"
                        + " partial\" and is whole.");
    }
}
