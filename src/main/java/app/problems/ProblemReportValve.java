package app.problems;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * Answers what Tomcat refuses before any filter sees it, such as a path that is no path: by default
 * with a page of HTML.
 */
final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            BareAnswers.protect(response);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write(body(HttpStatusCode.valueOf(response.getStatus())));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The client went away", e);
        }
    }

    /** Put together by hand from constants only: no converter is in reach here. */
    static String body(HttpStatusCode status) {
        var code = RequestProblem.of(status);
        return """
                {"type":"urn:marquee:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%1$s"}\
                """
                .formatted(code.code(), code.title(), status.value(), Diagnosis.detail(code));
    }
}
