package app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.SiteClient;
import app.testing.SiteTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class HealthIntegrationTests {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"database", "storage", "ffmpeg", "jobs", "disk"})
    void anAdministratorReadsHowEachThingIs(String thing) {
        var admin = SiteClient.admin(port);
        var sentence = "/components/" + thing + "/details/sentence";

        await().atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                admin.get("/actuator/health")
                                        .json()
                                        .at(sentence)
                                        .asString("")
                                        .endsWith("."));
        var status = "/components/" + thing + "/status";
        assertThat(admin.get("/actuator/health").json().at(status).asString())
                .isIn("UP", "STRAINED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness"
            })
    void everybodyElseLearnsTheStatusAlone(String path) {
        var answer = SiteClient.user(port).get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).isSubsetOf("status", "groups");
        assertThat(answer.text()).doesNotContain("sentence", "database", "disk");
        assertThat(SiteClient.anonymous(port).get(path).text()).isEqualTo(answer.text());
    }

    @Test
    void whatOneThingIsLikeIsForAdministratorsOnly() {
        assertThat(SiteClient.anonymous(port).get("/actuator/health/database").status())
                .isEqualTo(404);
        assertThat(SiteClient.admin(port).get("/actuator/health/database").status()).isEqualTo(200);
    }

    @Test
    void onlyWhatAnswersNeedCountsForReadiness() {
        var readiness = SiteClient.admin(port).get("/actuator/health/readiness").json();

        assertThat(readiness.at("/components").propertyNames())
                .containsExactlyInAnyOrder("readinessState", "database", "storage");
    }
}
