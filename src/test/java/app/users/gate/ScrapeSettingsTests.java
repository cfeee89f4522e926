package app.users.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ScrapeSettingsTests {

    private static final String METRICS = "/actuator/prometheus";

    @Test
    void theTokenOpensMetricsAndNothingElse() {
        var settings = new ScrapeSettings("a long token");

        assertThat(settings.admits(request(METRICS, "Bearer a long token"))).isTrue();
        assertThat(settings.admits(request(METRICS, "Bearer another token"))).isFalse();
        assertThat(settings.admits(request(METRICS, null))).isFalse();
        assertThat(settings.admits(request("/actuator/metrics", "Bearer a long token"))).isFalse();
    }

    @Test
    void withoutATokenNobodyIsLetIn() {
        assertThat(new ScrapeSettings(null).admits(request(METRICS, "Bearer null"))).isFalse();
        assertThat(new ScrapeSettings("").admits(request(METRICS, "Bearer "))).isFalse();
    }

    private static MockHttpServletRequest request(String path, @Nullable String authorization) {
        var request = new MockHttpServletRequest("GET", path);
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        return request;
    }
}
