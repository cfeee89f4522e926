package app.ingest.tus;

import app.ingest.staging.UploadBusyException;
import app.ingest.staging.UploadTakenOverException;
import app.problems.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a client that another of its requests was in the way. */
@RestControllerAdvice
@Order(0)
class TusAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UploadTakenOverException e) {
        return answer(
                TusProblem.UPLOAD_TAKEN_OVER,
                "A later request goes on with this upload, or it was deleted.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UploadBusyException e) {
        return answer(TusProblem.UPLOAD_BUSY, "Try again in a few seconds.");
    }

    private static ResponseEntity<ProblemDetail> answer(TusProblem code, String detail) {
        return ResponseEntity.status(code.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.body(code, detail));
    }
}
