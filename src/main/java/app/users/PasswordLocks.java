package app.users;

import app.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** Passwords of things rather than of people, such as that of a share link. */
@Component
public class PasswordLocks {

    private final Passwords passwords;
    private final RateLimit tries;

    PasswordLocks(Passwords passwords, Settings settings, Clock clock) {
        this.passwords = passwords;
        this.tries = new RateLimit(settings.limit(), clock);
    }

    /**
     * The settings {@code marquee.users.locks.*}.
     *
     * @param limit how many passwords one address may try on one thing
     */
    @Validated
    @ConfigurationProperties("marquee.users.locks")
    record Settings(@Valid @NotNull Rate limit) {}

    /**
     * What to keep of a password: at least one character, at most 72 bytes.
     *
     * @param field what the request calls it
     * @throws Problem {@code invalid_request} if it is too long
     */
    public String hash(String password, String field) {
        return passwords.hash(password, field, 1);
    }

    /**
     * Whether a password is right; compared in constant time.
     *
     * @param thing names what it opens
     * @param hash of the right one
     * @param address where from, see {@link #address}
     * @throws Problem {@code too_many_requests} after too many wrong ones
     */
    public boolean open(String thing, String hash, String password, String address) {
        var pair = address + ' ' + thing;
        tries.take(pair);
        boolean right = passwords.match(hash, password);
        if (right) {
            tries.forgive(pair);
        }
        return right;
    }

    /** Where a request comes from: an IPv4 address, or an IPv6 network of 64 bits. */
    public static String address(HttpServletRequest request) {
        return ClientAddress.of(request).network();
    }
}
