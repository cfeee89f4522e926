package app.catalog;

import app.problems.Problem;
import app.problems.RequestProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new share link shall be.
 *
 * @param expiresAt when it ends, or null for never
 * @param viewLimit how often it can be opened, or null for no limit
 * @param password that visitors are asked for, or null
 */
record NewShare(
        @Nullable Instant expiresAt, @Nullable Integer viewLimit, @Nullable String password) {

    /**
     * @throws Problem naming each field that cannot be used
     */
    void check(Instant now) {
        var errors = new ArrayList<Problem.FieldError>();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            errors.add(new Problem.FieldError("expiresAt", "must lie in the future"));
        }
        if (viewLimit != null && viewLimit < 1) {
            errors.add(new Problem.FieldError("viewLimit", "must be at least 1"));
        }
        if (!errors.isEmpty()) {
            throw new Problem(
                    RequestProblem.INVALID_REQUEST,
                    "Correct the named fields and send it again.",
                    List.copyOf(errors));
        }
    }

    @Override
    public String toString() {
        return "NewShare[expiresAt=%s, viewLimit=%s]".formatted(expiresAt, viewLimit);
    }
}
