package app.activity.webhooks;

import app.problems.ProblemCode;
import org.springframework.http.HttpStatus;

/** Errors of webhooks. */
enum WebhookProblem implements ProblemCode {
    TOO_MANY_WEBHOOKS(HttpStatus.CONFLICT, "This account has as many webhooks as it may."),
    WEBHOOK_ADDRESS_REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT, "Nothing may be sent to this address.");

    private final HttpStatus status;
    private final String title;

    WebhookProblem(HttpStatus status, String title) {
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
