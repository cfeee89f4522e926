package app.activity.chronicle;

import app.problems.Problem;
import app.problems.RequestProblem;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What kinds of deeds are written down. */
enum Kind {
    UPLOAD,
    EDIT,
    SHARE,
    UNSHARE,
    DELETE,
    RETRY,
    PLAYBACK,
    REGISTRATION,
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    SESSION_STOLEN,
    PASSWORD_CHANGE,
    TOKEN_MADE,
    TOKEN_REVOKED,
    ACCOUNT_CHANGE,
    ACCOUNT_DELETED,
    INVITATION,
    RESET_LINK,
    ADMIN_ACTION;

    /** How it is written in the API and in the database. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@link #word}.
     *
     * @throws Problem {@code invalid_request} if it is none
     */
    static Kind parse(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Problem(
                                        RequestProblem.INVALID_REQUEST,
                                        "Use one of the kinds that the API's description lists.",
                                        List.of(
                                                new Problem.FieldError(
                                                        "kind", "is no kind of activity"))));
    }
}
