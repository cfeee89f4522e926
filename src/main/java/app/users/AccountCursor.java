package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A place in the list of accounts, the newest first: right after this one. Clients pass it on
 * unread.
 */
record AccountCursor(Instant createdAt, UUID id) {

    /** Before the newest. */
    static final AccountCursor START =
            new AccountCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    static AccountCursor after(Account account) {
        return new AccountCursor(account.createdAt(), account.id().value());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws Problem {@code invalid_request} if it did not
     */
    static AccountCursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            var comma = plain.indexOf(',');
            return new AccountCursor(
                    Instant.parse(plain.substring(0, Math.max(comma, 0))),
                    UUID.fromString(plain.substring(comma + 1)));
        } catch (RuntimeException e) {
            throw new Problem(
                    RequestProblem.INVALID_REQUEST,
                    "Use the nextCursor of an earlier answer.",
                    List.of(new Problem.FieldError("cursor", "is none of ours")));
        }
    }

    String text() {
        var plain = createdAt + "," + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
