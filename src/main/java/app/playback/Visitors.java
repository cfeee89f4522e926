package app.playback;

import app.storage.MediaId;
import app.users.Caller;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells visitors apart for a day (of UTC) without knowing who they are: by a hash of their address
 * and browser with a salt that is made anew each day. Both are only kept in memory and are gone
 * after the day, so that nobody can follow anybody; a restart, and each node, counts them anew.
 */
@Component
class Visitors {

    private final long remembered;
    private final Clock clock;
    private Day today = new Day(LocalDate.MIN, 1);

    /**
     * Knows nobody yet.
     *
     * @param remembered how many visits of a day are told apart at most
     */
    Visitors(@Value("${marquee.playback.remembered-views}") long remembered, Clock clock) {
        this.remembered = remembered;
        this.clock = clock;
    }

    /** What one visitor is called today. */
    String name(Caller caller, String address, @Nullable String browser) {
        return caller.signedIn()
                ? caller.id().toString()
                : today().hash(address + ' ' + (browser == null ? "" : browser));
    }

    /** Whether a visitor comes to a media for the first time today. */
    boolean first(MediaId id, String visitor) {
        return today().seen.asMap().putIfAbsent(id + " " + visitor, true) == null;
    }

    private synchronized Day today() {
        var now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.date.equals(now)) {
            today = new Day(now, remembered);
        }
        return today;
    }

    /** One day, with its salt and those who came. */
    private static final class Day {

        private final LocalDate date;
        private final byte[] salt = new byte[16];
        private final Cache<String, Boolean> seen;

        Day(LocalDate date, long remembered) {
            this.date = date;
            this.seen = Caffeine.newBuilder().maximumSize(remembered).build();
            new SecureRandom().nextBytes(salt);
        }

        String hash(String text) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(salt);
                return HexFormat.of()
                        .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
