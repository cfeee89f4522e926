package app.users.gate;

import app.problems.Problem;
import app.problems.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers the requests that the gate turns away, in the shape of all other problems. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    /** Nobody is signed in, or with a token that is not good (RFC 6750, section 3). */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        if (isOfJobs(request) || isOfNowhere(refusal)) {
            notFound(response);
            return;
        }
        var badToken = refusal instanceof OAuth2AuthenticationException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        answer(
                response,
                RequestProblem.UNAUTHENTICATED,
                badToken
                        ? "The bearer token is not or no longer good. Sign in again."
                        : "Sign in, and send the access token as a bearer token.");
    }

    /** Whoever has a cookie that is no longer good learns nothing of what it once opened. */
    private static boolean isOfJobs(HttpServletRequest request) {
        return request.getRequestURI().startsWith(GateConfiguration.JOBS);
    }

    private static boolean isOfNowhere(AuthenticationException refusal) {
        return refusal.getCause() != null && Nowhere.is(refusal.getCause());
    }

    /** Somebody is signed in, but not as who would be let through. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (Nowhere.is(refusal)) {
            notFound(response);
        } else {
            answer(response, RequestProblem.FORBIDDEN, "Only administrators may do this.");
        }
    }

    /** The request is built to be read in two ways, such as a path with an encoded slash. */
    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException refusal)
            throws IOException {
        AnswerHeaders.writeMinimum(response);
        answer(
                response,
                RequestProblem.MALFORMED_REQUEST,
                "The address or a header has characters that are not accepted.");
    }

    /** There is nothing, or nobody may know that there is. */
    void notFound(HttpServletResponse response) throws IOException {
        answer(response, RequestProblem.NOT_FOUND, "There is nothing at this address.");
    }

    /** The body is larger than anything that is read at once here. */
    void tooLarge(HttpServletResponse response) throws IOException {
        answer(response, RequestProblem.CONTENT_TOO_LARGE, "Send less at once.");
    }

    private void answer(HttpServletResponse response, RequestProblem code, String detail)
            throws IOException {
        response.setStatus(code.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), Problem.body(code, detail));
    }
}
