package app.catalog.ticket;

import app.storage.MediaId;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * Lets whoever shows it watch one media without signing in.
 *
 * @param media the only one it opens
 * @param holder what it was made for, an account or a share: it opens nothing once that account may
 *     not sign in, or that share was revoked
 * @param scope what it opens
 * @param epoch the media's access epoch when it was made: it opens nothing once that was raised
 * @param expiry when it ends, a whole hour
 */
public record Ticket(MediaId media, UUID holder, Scope scope, int epoch, Instant expiry) {

    /** What a ticket opens. */
    public enum Scope {
        /** What plays, for an account. */
        STREAMS(0),
        /** The original file too, for an account. */
        ORIGINAL(1),
        /** What plays, for whoever opened a share. */
        SHARE(2);

        private final byte code;

        Scope(int code) {
            this.code = (byte) code;
        }

        /** How it is written into tickets. */
        byte code() {
            return code;
        }

        /**
         * @throws IllegalArgumentException if no ticket of ours says so
         */
        static Scope of(byte code) {
            return Arrays.stream(values())
                    .filter(each -> each.code == code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No scope: " + code));
        }
    }
}
