package app.catalog;

import app.problems.ProblemCode;
import org.springframework.http.HttpStatus;

/** Errors of the catalog. */
enum CatalogProblem implements ProblemCode {
    NOT_FAILED(HttpStatus.CONFLICT, "Only a media that failed can be tried again."),
    CAPTIONS_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The caption file is too large."),
    CAPTIONS_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT, "The file has no captions."),
    TOO_MANY_CAPTIONS(HttpStatus.CONFLICT, "The media has as many caption tracks as it may."),
    NO_FRAME(HttpStatus.CONFLICT, "Only a video that is ready has frames to choose from."),
    TOO_MANY_SHARES(HttpStatus.CONFLICT, "The media has as many share links as it may."),
    SHARE_PASSWORD_REQUIRED(HttpStatus.FORBIDDEN, "This link wants its password."),
    TOO_MANY_PLAYLIST_ITEMS(HttpStatus.CONFLICT, "The playlist would be too long.");

    private final HttpStatus status;
    private final String title;

    CatalogProblem(HttpStatus status, String title) {
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
