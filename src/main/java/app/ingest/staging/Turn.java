package app.ingest.staging;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The right of one request to write to an upload, until another takes it over: then every method
 * but {@link #close} throws {@link UploadTakenOverException}.
 */
public final class Turn implements AutoCloseable {

    private final StagedFile file;
    private final long number;

    Turn(StagedFile file, long number) {
        this.file = file;
        this.number = number;
    }

    /** How many bytes there are and count. */
    public long offset() {
        return file.step(number, file::accepted);
    }

    /** Adds bytes at the end. */
    public void write(byte[] bytes, int count) {
        file.step(
                number,
                () -> {
                    file.write(bytes, count);
                    return true;
                });
    }

    /**
     * Has the following bytes not count before {@link #accept}: when it never comes, it is as if
     * they had not.
     */
    public void beginTrial() {
        file.step(
                number,
                () -> {
                    file.beginTrial();
                    return true;
                });
    }

    /** Counts what was written on trial. */
    public void accept() {
        file.step(
                number,
                () -> {
                    file.endTrial();
                    return true;
                });
    }

    /** Takes back what was written on trial, if anything was. */
    public void rollBack() {
        file.step(
                number,
                () -> {
                    file.rollBack();
                    return true;
                });
    }

    /** Waits until the bytes that count are on the disk; returns how many those are. */
    public long sync() {
        return file.step(number, file::sync);
    }

    /** The first bytes, or all of them when there are fewer. */
    public byte[] head(int length) {
        return file.step(number, () -> file.head(length));
    }

    /** The SHA-256 of the bytes that count: reads the file where it is not known. */
    public String sha256() {
        return file.step(number, file::sha256);
    }

    /** Does something with the file while nobody can take it over. */
    public <T> T with(Work<T> work) {
        return file.step(
                number,
                () -> {
                    file.close();
                    return work.on(file.path());
                });
    }

    /** Lets go of the file; does nothing when somebody has taken it over. */
    @Override
    public void close() {
        try {
            file.step(
                    number,
                    () -> {
                        file.release();
                        return true;
                    });
        } catch (UploadTakenOverException e) {
            // It is theirs to close.
        }
    }

    /** Something that is done with a whole file. */
    public interface Work<T> {

        /** Does it. The file may be gone, when it was done before. */
        T on(Path file) throws IOException;
    }
}
