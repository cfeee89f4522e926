package app.playback;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether the pieces that a client holds are of this file still (RFC 9110, section 13.1.5). */
final class IfRange {

    private IfRange() {}

    /**
     * Compares what a client knows of its pieces with the file as it is now.
     *
     * @param header as it came, or null: then a range is answered in any case
     * @param etag the strong tag of the file
     * @param lastModified of the file; compared in whole seconds, as headers have no others
     * @return false when the client must get the whole file
     */
    static boolean holds(@Nullable String header, String etag, Instant lastModified) {
        if (header == null || header.strip().equals(etag)) {
            return true;
        }
        try {
            return ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .equals(lastModified.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
