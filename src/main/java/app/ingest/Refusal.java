package app.ingest;

import app.problems.Problem;
import org.springframework.util.unit.DataSize;

/** Why a file is not taken, in words for who sent it: the same, whatever way it came. */
final class Refusal {

    private Refusal() {}

    static Problem tooLarge(DataSize limit) {
        return new Problem(
                IngestProblem.UPLOAD_TOO_LARGE,
                "This site takes files of at most %d bytes.".formatted(limit.toBytes()));
    }

    static Problem empty() {
        return new Problem(IngestProblem.EMPTY_FILE, "The file has no bytes. Choose another.");
    }

    static Problem quotaExceeded() {
        return new Problem(
                IngestProblem.QUOTA_EXCEEDED,
                "Your account has no room for this file. Delete something, or ask an administrator"
                        + " for a larger quota.");
    }

    static Problem cancelled() {
        return new Problem(
                IngestProblem.UPLOAD_CANCELLED,
                "This media was deleted while its file was uploaded. Upload it again if you still"
                        + " want it.");
    }

    /**
     * Lets pass what may be media.
     *
     * @param head the first {@link FileSignature#LENGTH} bytes of a file, or all of them
     * @throws Problem {@code empty_file} or {@code unsupported_media_type}
     */
    static void ofBytes(byte[] head) {
        if (head.length == 0) {
            throw empty();
        }
        FileSignature.evidentlyNotMedia(head)
                .ifPresent(
                        meaning -> {
                            throw new Problem(
                                    IngestProblem.UNSUPPORTED_MEDIA_TYPE,
                                    "This file is %s. Upload video, audio or an image."
                                            .formatted(meaning));
                        });
    }
}
