package app.transcode;

import app.storage.StorageFullException;
import app.storage.StorageUnavailableException;
import app.transcode.ffmpeg.UnusableSource;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt failed, and whether another one can help.
 *
 * @param code stable, in snake_case; listed in {@code docs/errors.md}
 * @param message a sentence for the media's owner
 * @param blame what is to blame
 */
record Failure(String code, String message, Blame blame) {

    /** What is to blame for a failure decides how often to try again. */
    enum Blame {
        /** The file itself, for certain: never again. */
        FILE,
        /** Perhaps the file: a few more times. */
        PERHAPS_FILE,
        /** Not the file: for hours, with growing pauses. */
        SURROUNDINGS
    }

    /** Failures of ours; those of {@link UnusableSource} have codes of their own. */
    enum Code {
        DAMAGED_FILE,
        ORIGINAL_MISSING,
        TRANSCODING_FAILED,
        TRANSCODING_TIMEOUT,
        STORAGE_FULL,
        STORAGE_UNAVAILABLE,
        SITE_TROUBLE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the system says of a full disk. */
    static final String NO_SPACE = "No space left on device";

    private static final Set<String> FULL_DISK = Set.of(NO_SPACE, "Disk quota exceeded");

    static Failure of(Code code, String message, Blame blame) {
        return new Failure(code.code(), message, blame);
    }

    /** What an exception means. */
    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case UnusableSource unusable ->
                    new Failure(unusable.code(), message(unusable), Blame.FILE);
            case EncodeFailed encode -> encode.failure();
            case StorageFullException _ -> full();
            case StorageUnavailableException _ ->
                    of(
                            Code.STORAGE_UNAVAILABLE,
                            "The site could not reach its storage. Try again later.",
                            Blame.SURROUNDINGS);
            case IOException e when tellsFullDisk(e.getMessage()) -> full();
            default ->
                    of(
                            Code.SITE_TROUBLE,
                            "Something went wrong on the server. Try again later.",
                            Blame.SURROUNDINGS);
        };
    }

    /** No room for what is made. */
    static Failure full() {
        return of(
                Code.STORAGE_FULL,
                "The site has no room for the streams. Its administrator must make room.",
                Blame.SURROUNDINGS);
    }

    /** Whether an error message of the system or of FFmpeg tells of a full disk. */
    static boolean tellsFullDisk(@Nullable String message) {
        return message != null && FULL_DISK.stream().anyMatch(message::contains);
    }

    /**
     * Whether it is time to give up.
     *
     * @param fileFailures failures that the file may be to blame for, this one included
     * @param troubles failures that it is not to blame for, this one included
     */
    boolean isFinal(int fileFailures, int troubles, TranscodeSettings settings) {
        return switch (blame) {
            case FILE -> true;
            case PERHAPS_FILE -> fileFailures >= settings.fileTries();
            case SURROUNDINGS -> troubles >= settings.troubleTries();
        };
    }

    private static String message(Throwable thrown) {
        var message = thrown.getMessage();
        return message == null ? "This file cannot be used." : message;
    }
}
