package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps passwords as BCrypt hashes, and compares them. */
@Component
class Passwords {

    /** BCrypt reads no further. */
    private static final int MAX_BYTES = 72;

    private final BCryptPasswordEncoder bcrypt;
    private final int minLength;
    private final String nobodys;

    Passwords(UsersSettings settings) {
        this.bcrypt = new BCryptPasswordEncoder(settings.passwordCost());
        this.minLength = settings.passwordMinLength();
        this.nobodys = hashOf(Secret.random().value());
    }

    /**
     * The hash to keep for a new password.
     *
     * @param field what the request calls it
     * @throws Problem {@code invalid_request} if it is too short, or longer than 72 bytes
     */
    String hash(String password, String field) {
        return hash(password, field, minLength);
    }

    /** The same, with another least number of characters. */
    String hash(String password, String field, int least) {
        if (password.codePointCount(0, password.length()) < least) {
            throw unusable(field, "must have at least " + least + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw unusable(field, "must have at most " + MAX_BYTES + " bytes");
        }
        return hashOf(password);
    }

    /**
     * Whether a password is right. Takes as long for an account that does not exist.
     *
     * @param hash of the account's password, or null if there is no such account
     */
    boolean match(@Nullable String hash, String password) {
        var same = bcrypt.matches(password, hash == null ? nobodys : hash);
        return same && hash != null;
    }

    private String hashOf(String password) {
        var hash = bcrypt.encode(password);
        if (hash == null) {
            throw new IllegalStateException("BCrypt gave no hash");
        }
        return hash;
    }

    private static Problem unusable(String field, String message) {
        return new Problem(
                RequestProblem.INVALID_REQUEST,
                "The password " + message + ".",
                List.of(new Problem.FieldError(field, message)));
    }
}
