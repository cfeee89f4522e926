package app.ingest;

import app.storage.MediaId;
import app.storage.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings a file that comes in one stream into the store, unless it shows that it is no media. */
@Component
class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Intake intake;
    private final MediaStore store;

    Reception(Intake intake, MediaStore store) {
        this.intake = intake;
        this.store = store;
    }

    /**
     * Stores the original of a media.
     *
     * @param file read to its end; not closed
     * @param watch told after each read how many bytes there are by now; throws to end it
     * @return the bytes, which know their number and their hash
     * @throws app.problems.Problem if the file is refused
     * @throws IOException if it cannot be read
     */
    IncomingBytes store(MediaId id, InputStream file, LongConsumer watch) throws IOException {
        var head = file.readNBytes(FileSignature.LENGTH);
        Refusal.ofBytes(head);
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), file);
        var bytes = new IncomingBytes(whole, watch);
        try {
            store.put(Intake.keyOf(id), bytes);
        } catch (IOException | RuntimeException e) {
            bytes.rethrowFailure();
            throw e;
        }
        return bytes;
    }

    /**
     * Gives an upload up. The reason must reach the client even if nothing can be tidied up now:
     * that is tried again.
     */
    void abandon(MediaId id, Throwable reason) {
        try {
            intake.discardUnfinished(id);
        } catch (RuntimeException e) {
            log.warn("What came of upload {} could not be deleted yet", id, e);
            reason.addSuppressed(e);
        }
    }
}
