package app.problems;

import app.problems.Problem.FieldError;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Tells what an exception means to the caller: which problem, and in which words. */
final class Diagnosis {

    private Diagnosis() {}

    /** The problem that an exception of Spring MVC or of the data layer stands for. */
    static Problem of(Exception exception, HttpStatusCode status) {
        return switch (exception) {
            case Problem problem -> problem;
            case MethodArgumentNotValidException e -> invalid(fields(e));
            case HandlerMethodValidationException e -> invalid(fields(e));
            case MethodArgumentTypeMismatchException e -> mistyped(e);
            case MissingServletRequestParameterException e -> missing(e.getParameterName());
            case MissingServletRequestPartException e -> missing(e.getRequestPartName());
            case HttpMessageNotReadableException e -> unreadable(e);
            case HttpRequestMethodNotSupportedException e ->
                    of(RequestProblem.METHOD_NOT_ALLOWED, "Use another method here: " + allowed(e));
            case HttpMediaTypeNotSupportedException _ ->
                    of(
                            RequestProblem.UNSUPPORTED_CONTENT_TYPE,
                            "Send the body as a type that this address reads; see Accept.");
            case OptimisticLockingFailureException _ ->
                    of(RequestProblem.CONFLICT, "Read it again, then repeat the change.");
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ ->
                    unavailable();
            default -> of(RequestProblem.of(status));
        };
    }

    /** A problem of which no more is known than its kind. */
    static Problem of(RequestProblem code) {
        return of(code, detail(code));
    }

    /** The sentence that fits each occurrence of a kind, when nothing more precise is known. */
    static String detail(RequestProblem code) {
        return switch (code) {
            case INVALID_REQUEST -> "Correct the request and send it again.";
            case MALFORMED_REQUEST -> "The request is not well-formed: correct it first.";
            case UNAUTHENTICATED -> "Sign in, or send a valid bearer token.";
            case FORBIDDEN -> "Ask its owner or an administrator.";
            case NOT_FOUND -> "There is nothing at this address, or nothing that you may see.";
            case METHOD_NOT_ALLOWED -> "Use another method here; see Allow.";
            case NOT_ACCEPTABLE -> "This address answers in other types than Accept names.";
            case CONTENT_TOO_LARGE -> "Send less at once.";
            case UNSUPPORTED_CONTENT_TYPE -> "Send the body as another type.";
            case RANGE_NOT_SATISFIABLE -> "Ask for a range inside the file; see Content-Range.";
            case TOO_MANY_REQUESTS -> "Wait a little, then try again.";
            case CONFLICT -> "Read it again, then repeat the change.";
            case UNAVAILABLE -> "Try again in a few seconds.";
            case INTERNAL_ERROR -> "The server failed at this request; its log tells why.";
        };
    }

    private static Problem of(RequestProblem code, String detail) {
        return new Problem(code, detail);
    }

    private static Problem invalid(List<FieldError> errors) {
        return new Problem(
                RequestProblem.INVALID_REQUEST, "Correct the fields that errors names.", errors);
    }

    private static Problem missing(String field) {
        return invalid(List.of(new FieldError(field, "is missing")));
    }

    private static List<FieldError> fields(MethodArgumentNotValidException e) {
        return Stream.concat(
                        e.getFieldErrors().stream()
                                .map(error -> field(error.getField(), error.getDefaultMessage())),
                        e.getGlobalErrors().stream()
                                .map(error -> field("", error.getDefaultMessage())))
                .toList();
    }

    private static List<FieldError> fields(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(
                        result ->
                                result.getResolvableErrors().stream()
                                        .map(
                                                error ->
                                                        field(
                                                                result.getMethodParameter()
                                                                        .getParameterName(),
                                                                error.getDefaultMessage())))
                .toList();
    }

    private static FieldError field(@Nullable String name, @Nullable String message) {
        return new FieldError(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(message, "cannot be used"));
    }

    /** An id that has not the form of one names nothing; a mistyped parameter is a mistake. */
    private static Problem mistyped(MethodArgumentTypeMismatchException e) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? of(RequestProblem.NOT_FOUND)
                : invalid(List.of(new FieldError(e.getName(), "has a value that is not known")));
    }

    /** JSON that is well-formed but has a field of another type is invalid, not malformed. */
    private static Problem unreadable(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case MismatchedInputException cause when named(cause) -> invalid(List.of(field(cause)));
            case ValueInstantiationException cause when named(cause) ->
                    invalid(List.of(field(cause)));
            case null, default ->
                    of(
                            RequestProblem.MALFORMED_REQUEST,
                            "The body is missing or is not well-formed JSON.");
        };
    }

    private static boolean named(JacksonException e) {
        return e.getPath().stream().anyMatch(reference -> reference.getPropertyName() != null);
    }

    private static FieldError field(JacksonException e) {
        var path = new StringBuilder();
        for (var reference : e.getPath()) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return new FieldError(path.toString(), "has a value that cannot be used here");
    }

    private static String allowed(HttpRequestMethodNotSupportedException e) {
        var methods = e.getSupportedMethods();
        return methods == null ? "none is known." : String.join(", ", methods) + ".";
    }

    private static Problem unavailable() {
        var problem = of(RequestProblem.UNAVAILABLE);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return problem;
    }
}
