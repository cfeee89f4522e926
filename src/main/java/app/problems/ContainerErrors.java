package app.problems;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what filters and the container refused, in the shape of all other problems. */
@Hidden
@RestController
class ContainerErrors implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, HttpServletResponse response) {
        BareAnswers.protect(response);
        var status = status(request);
        var code = RequestProblem.of(status);
        var body = Problem.body(code, Diagnosis.detail(code));
        body.setStatus(status.value());
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) {
            body.setInstance(instance(uri));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                        && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
                                instanceof Integer status
                ? HttpStatusCode.valueOf(status)
                : RequestProblem.NOT_FOUND.status();
    }

    /** The refused path, or the root when it was refused because it is none. */
    private static URI instance(String uri) {
        try {
            return URI.create(uri);
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}
