package app.users;

import app.problems.ProblemCode;
import org.springframework.http.HttpStatus;

/** Errors around accounts and sign-in. */
enum UsersProblem implements ProblemCode {
    EMAIL_TAKEN(HttpStatus.CONFLICT, "An account with this e-mail address exists."),
    REGISTRATION_CLOSED(HttpStatus.FORBIDDEN, "This site does not take new accounts by itself."),
    SETUP_CODE_REQUIRED(HttpStatus.FORBIDDEN, "The first account needs the setup code."),
    LINK_INVALID(HttpStatus.FORBIDDEN, "This link was used already, has expired or never was."),
    BAD_CREDENTIALS(HttpStatus.UNAUTHORIZED, "E-mail address and password do not match."),
    SESSION_ENDED(HttpStatus.UNAUTHORIZED, "This session has ended."),
    WRONG_PASSWORD(HttpStatus.FORBIDDEN, "The current password is a different one."),
    CONFIRMATION_REQUIRED(HttpStatus.FORBIDDEN, "This needs the password once more."),
    CROSS_SITE_REQUEST(HttpStatus.FORBIDDEN, "Another site may not use this session."),
    TOO_MANY_TOKENS(HttpStatus.CONFLICT, "This account has as many API tokens as it may."),
    AVATAR_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The picture is too large."),
    AVATAR_UNREADABLE(
            HttpStatus.UNPROCESSABLE_CONTENT, "The file is no picture that is read here."),
    LAST_ADMIN(HttpStatus.CONFLICT, "The site needs an administrator.");

    private final HttpStatus status;
    private final String title;

    UsersProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
