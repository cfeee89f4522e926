package app.problems;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers each exception that a controller lets go with a {@link Problem}. Rooms that know better
 * what one of their exceptions means have an advice of their own, of higher precedence.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var response = ((ServletWebRequest) request).getResponse();
        if (response != null && response.isCommitted()) {
            log.debug("An answer under way was cut short", exception);
            return null;
        }
        var problem = Diagnosis.of(exception, status);
        return problem.code() == RequestProblem.INTERNAL_ERROR
                ? internalError(exception)
                : answer(problem, headers);
    }

    /**
     * What nobody expected. Spring Security answers its own exceptions; an answer under way can
     * only be broken off (Tomcat then closes the connection, and logs nothing where it was the
     * client who left), so that nobody takes it for whole.
     */
    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<Object> unexpected(Exception exception, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()
                || exception instanceof AccessDeniedException
                || exception instanceof AuthenticationException) {
            throw exception;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            log.debug("The client went away", exception);
            return null;
        }
        var problem = Diagnosis.of(exception, HttpStatus.INTERNAL_SERVER_ERROR);
        return problem.code() == RequestProblem.INTERNAL_ERROR
                ? internalError(exception)
                : answer(problem, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Object> internalError(Exception exception) {
        var id = UUID.randomUUID();
        log.error("Error {}", id, exception);
        return answer(
                new Problem(
                        RequestProblem.INTERNAL_ERROR,
                        "The server failed at this request. Its log tells why, under " + id + "."),
                HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(headers)
                .headers(problem.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
