package app.activity.meters;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class MetricsIntegrationTests {

    private static final Path FILE = Path.of("src/test/resources/media/bear.flac");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:marquee|http|jvm|hikaricp|process|system)_[a-z0-9_]+");
    private static final Pattern EXPRESSION =
            Pattern.compile("\"expr\": \"(.*)\"|^ *expr: (.*)$", Pattern.MULTILINE);

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"ops/grafana-dashboard.json", "ops/prometheus-alerts.yml"})
    void whatIsInOpsNamesOnlyMetricsThatThereAre(String file) throws IOException {
        var named = new TreeSet<String>();
        EXPRESSION
                .matcher(Files.readString(Path.of(file)))
                .results()
                .flatMap(found -> METRIC.matcher(found.group()).results())
                .forEach(found -> named.add(found.group()));

        assertThat(named).hasSizeGreaterThan(3).isSubsetOf(exposed());
    }

    @Test
    void uploadsAndFirstPlaysAreMeasured() {
        var user = SiteClient.user(port);
        user.waitUntil(user.upload(FILE, Map.of()).field("id"), "ready");
        var text = scrape();

        assertThat(value(text, "marquee_uploads_total")).isPositive();
        assertThat(value(text, "marquee_upload_bytes_total")).isPositive();
        assertThat(value(text, "marquee_first_play_seconds_count")).isPositive();
        assertThat(value(text, "marquee_transcode_ready_total")).isPositive();
    }

    private Set<String> exposed() {
        return scrape().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }

    private String scrape() {
        var answer = SiteClient.admin(port).get("/actuator/prometheus", "Accept", "text/plain");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private static double value(String text, String metric) {
        return text.lines()
                .filter(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
