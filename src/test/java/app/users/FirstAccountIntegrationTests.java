package app.users;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** A site of its own, since every site has but one first account. */
@SiteTest
@TestPropertySource(properties = "marquee.users.registration=invitation")
class FirstAccountIntegrationTests {

    @LocalServerPort int port;
    @Autowired SetupCode setupCode;
    @Autowired JsonMapper json;

    @Test
    void theFirstAccountIsOnlyOneAndFromAfarNeedsTheCode() throws Exception {
        assertThat(setupNeeded()).isTrue();
        assertThat(registerThroughProxy("").code()).isEqualTo("setup_code_required");
        assertThat(registerThroughProxy("AAAA-BBBB-CCCC").status()).isEqualTo(403);

        var answers = registerAtOnce(8);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Answer::code)
                .containsOnly("registration_closed");
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(answer -> answer.field("role"))
                .containsExactly("admin");
        assertThat(setupNeeded()).isFalse();
    }

    private List<Answer> registerAtOnce(int many) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, many)
                            .mapToObj(
                                    _ ->
                                            threads.submit(
                                                    () -> registerThroughProxy(setupCode.text())))
                            .toList();
            var answers = new ArrayList<Answer>();
            for (var call : calls) {
                answers.add(call.get());
            }
            return answers;
        }
    }

    private Answer registerThroughProxy(String code) {
        var body =
                Map.of(
                        "email",
                        UUID.randomUUID() + "@example.org",
                        "password",
                        SiteClient.PASSWORD,
                        "displayName",
                        "First",
                        "setupCode",
                        code);
        return SiteClient.anonymous(port)
                .send(
                        "POST",
                        "/api/v1/auth/register",
                        BodyPublishers.ofByteArray(json.writeValueAsBytes(body)),
                        "Content-Type",
                        "application/json",
                        "X-Forwarded-For",
                        "127.0.0.1");
    }

    private boolean setupNeeded() {
        return SiteClient.anonymous(port)
                .get("/api/v1/site")
                .json()
                .get("setupNeeded")
                .booleanValue();
    }
}
