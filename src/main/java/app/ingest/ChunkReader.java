package app.ingest;

import app.ingest.staging.Staging;
import app.ingest.staging.Turn;
import app.ingest.tus.Chunk;
import app.ingest.tus.ResumableUpload;
import app.ingest.tus.TusProblem;
import app.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.springframework.util.unit.DataSize;

/** Brings the bytes of one request into the staged file, as long as nothing speaks against it. */
final class ChunkReader {

    private static final int BUFFER = 1 << 17;
    private static final long LOOK_AT_DISK_EVERY = DataSize.ofMegabytes(16).toBytes();

    private final Staging staging;
    private final Turn turn;
    private final ResumableUpload upload;
    private final long length;
    private final LongConsumer watch;
    private long sinceLook = LOOK_AT_DISK_EVERY;

    /**
     * @param watch told before bytes are written how many there will be; throws to refuse them
     */
    ChunkReader(Staging staging, Turn turn, ResumableUpload upload, LongConsumer watch) {
        var known = upload.length();
        this.staging = staging;
        this.turn = turn;
        this.upload = upload;
        this.length = known == null ? Long.MAX_VALUE : known;
        this.watch = watch;
    }

    /**
     * Reads a chunk to its end.
     *
     * @throws IOException if it breaks off: what came before is written
     */
    void read(Chunk chunk) throws IOException {
        long offset = chunk.offset();
        if (chunk.size() > length - offset) {
            throw tooMuch();
        }
        if (chunk.onTrial()) {
            turn.beginTrial();
        }
        var buffer = new byte[BUFFER];
        for (int count = fill(chunk.bytes(), buffer);
                count >= 0;
                count = fill(chunk.bytes(), buffer)) {
            write(buffer, count, offset);
            offset += count;
        }
        chunk.verify().run();
        turn.accept();
    }

    private void write(byte[] buffer, int count, long offset) {
        if (count > length - offset) {
            throw tooMuch();
        }
        watch.accept(offset + count);
        sinceLook += count;
        if (sinceLook >= LOOK_AT_DISK_EVERY) {
            staging.requireRoom(count);
            sinceLook = 0;
        }
        turn.write(buffer, count);
        var headIsThere = offset < FileSignature.LENGTH && offset + count >= FileSignature.LENGTH;
        if (headIsThere && !upload.part()) {
            Refusal.ofBytes(turn.head(FileSignature.LENGTH));
        }
    }

    /** The connection hands out small pieces: takes all that has come, and waits for no more. */
    private static int fill(InputStream in, byte[] buffer) throws IOException {
        int count = in.read(buffer);
        while (count > 0 && count < buffer.length && in.available() > 0) {
            int more = in.read(buffer, count, buffer.length - count);
            if (more < 0) {
                break;
            }
            count += more;
        }
        return count;
    }

    private static Problem tooMuch() {
        return new Problem(
                TusProblem.CHUNK_TOO_LARGE,
                "The bytes reach beyond Upload-Length. Ask by HEAD from where to go on.");
    }
}
