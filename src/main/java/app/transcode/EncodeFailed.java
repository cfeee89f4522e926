package app.transcode;

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

    Failure failure() {
        return failure;
    }
}
