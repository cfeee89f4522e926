package app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;

class DiagnosisTests {

    @Test
    void aProblemStaysItself() {
        var problem = new Problem(RequestProblem.CONFLICT, "Why.");
        assertThat(Diagnosis.of(problem, HttpStatus.OK)).isSameAs(problem);
    }

    @Test
    void aMissingParameterIsNamed() {
        var problem =
                Diagnosis.of(
                        new MissingServletRequestParameterException("q", "String"),
                        HttpStatus.BAD_REQUEST);
        assertThat(problem.code()).isEqualTo(RequestProblem.INVALID_REQUEST);
        assertThat(problem.getBody().getProperties()).asString().contains("field=q");
    }

    @Test
    void aWrongMethodTellsTheRightOnes() {
        var problem =
                Diagnosis.of(
                        new HttpRequestMethodNotSupportedException("PUT", Set.of("GET")),
                        HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(problem.getBody().getDetail()).isEqualTo("Use another method here: GET.");
    }

    @Test
    void aLostRaceIsAConflict() {
        var lost = new ObjectOptimisticLockingFailureException("Media", "1");
        assertThat(Diagnosis.of(lost, HttpStatus.INTERNAL_SERVER_ERROR).code())
                .isEqualTo(RequestProblem.CONFLICT);
    }

    @Test
    void aDatabaseThatIsAwayIsWorthARetry() {
        var away = new DataAccessResourceFailureException("gone");
        var problem = Diagnosis.of(away, HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(problem.code()).isEqualTo(RequestProblem.UNAVAILABLE);
        assertThat(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotNull();
    }

    @Test
    void anyStatusFindsACode() {
        assertThat(RequestProblem.of(HttpStatusCode.valueOf(404)))
                .isEqualTo(RequestProblem.NOT_FOUND);
        assertThat(RequestProblem.of(HttpStatusCode.valueOf(414)))
                .isEqualTo(RequestProblem.MALFORMED_REQUEST);
        assertThat(RequestProblem.of(HttpStatusCode.valueOf(599)))
                .isEqualTo(RequestProblem.INTERNAL_ERROR);
    }

    @Test
    void tomcatsOwnRefusalsAreJson() {
        assertThat(ProblemReportValve.body(HttpStatus.BAD_REQUEST))
                .startsWith("{\"type\":\"urn:marquee:problem:malformed_request\"")
                .contains("\"status\":400")
                .endsWith("\"code\":\"malformed_request\"}");
    }
}
