package app.transcode;

import app.transcode.Failure.Blame;
import app.transcode.Failure.Code;
import app.transcode.ffmpeg.ToolOutcome;
import app.transcode.ffmpeg.ToolOutcome.Limit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An encoder ran, and what it made cannot be used. */
final class EncodeFailed extends RuntimeException {

    private final transient Failure failure;

    /**
     * @param detail for the log: what the encoder said, what is wrong with its output
     */
    EncodeFailed(Failure failure, String detail, @Nullable Throwable cause) {
        super(failure.code() + ": " + detail, cause);
        this.failure = failure;
    }

    /**
     * Finds out why from what the encoder said.
     *
     * @param wrong what is wrong with its output
     */
    static EncodeFailed of(ToolOutcome outcome, String wrong, @Nullable Throwable cause) {
        var detail =
                "%s; exit code %d, limit %s: %s"
                        .formatted(
                                wrong,
                                outcome.exitCode(),
                                outcome.limit(),
                                outcome.errors().strip());
        return new EncodeFailed(failure(outcome), detail, cause);
    }

    /** The file is to blame for certain. */
    static EncodeFailed damaged(String detail) {
        return new EncodeFailed(damaged(), detail, null);
    }

    /** The tracks of a media do not belong together: trying again may mend it. */
    static EncodeFailed unfit(Throwable cause) {
        return new EncodeFailed(failed(), String.valueOf(cause.getMessage()), cause);
    }

    Failure failure() {
        return failure;
    }

    /** Whether a run was ended from outside: then its output tells nothing of the source. */
    static boolean wasKilled(ToolOutcome outcome) {
        return outcome.limit() != Limit.NONE
                || outcome.exitCode() > 128
                || Failure.tellsFullDisk(outcome.errors());
    }

    private static Failure failure(ToolOutcome outcome) {
        if (Failure.tellsFullDisk(outcome.errors())) {
            return Failure.full();
        }
        if (outcome.limit() != Limit.NONE) {
            return Failure.of(
                    Code.TRANSCODING_TIMEOUT,
                    "Transcoding took too long or got stuck. Try again, or upload a shorter file.",
                    Blame.PERHAPS_FILE);
        }
        if (tellsDamage(outcome.errors()) && !wasKilled(outcome)) {
            return damaged();
        }
        return failed();
    }

    private static Failure failed() {
        return Failure.of(
                Code.TRANSCODING_FAILED,
                "Transcoding failed several times. Try again, or export the file in another format.",
                Blame.PERHAPS_FILE);
    }

    private static Failure damaged() {
        return Failure.of(
                Code.DAMAGED_FILE,
                "The file is damaged: its picture or sound cannot be decoded. Export it again.",
                Blame.FILE);
    }

    private static boolean tellsDamage(String errors) {
        return Stream.of(
                        "Invalid data found",
                        "Error submitting packet to decoder",
                        "Nothing was written")
                .anyMatch(errors::contains);
    }
}
