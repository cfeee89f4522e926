package app.storage;

import app.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells callers that the store failed them, and the log why: the exceptions' own words are for the
 * person who runs the site.
 */
@RestControllerAdvice
@Order(0)
class StorageAdvice {

    private static final Logger log = LoggerFactory.getLogger(StorageAdvice.class);
    private static final String RETRY_SECONDS = "10";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(StorageFullException e) {
        log.error("The store is full: {}", e.getMessage());
        return ResponseEntity.status(StorageProblem.STORAGE_FULL.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Problem.body(
                                StorageProblem.STORAGE_FULL,
                                "Nothing was stored. Try again when an administrator made room."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(StorageUnavailableException e) {
        log.warn("The store does not answer: {}", e.getMessage());
        return ResponseEntity.status(StorageProblem.STORAGE_UNAVAILABLE.status())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Problem.body(
                                StorageProblem.STORAGE_UNAVAILABLE, "Try again in a few seconds."));
    }
}
