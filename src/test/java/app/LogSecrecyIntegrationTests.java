package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.SiteClient;
import app.testing.SiteTest;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reads the log learns what happened to which id, and nothing to sign in or watch with. */
@SiteTest
class LogSecrecyIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");

    @LocalServerPort int port;

    @Test
    void noLineHoldsASecretATicketOrAnAddressOfAPerson() {
        var lines = new Lines();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        try {
            var secrets = journey();
            await().until(() -> lines.text().contains(" is ready"));
            for (var secret : secrets) {
                assertThat(lines.text()).doesNotContain(secret);
            }
        } finally {
            root.detachAppender(lines);
        }
    }

    /** Does what has to do with secrets, right and wrong; returns them. */
    private List<String> journey() {
        var secrets = new ArrayList<>(List.of(SiteClient.PASSWORD, "a wrong password"));
        var person = SiteClient.user(port);
        secrets.add(person.email());
        secrets.add(person.token());
        var nobody = SiteClient.anonymous(port);
        nobody.post(
                "/api/v1/auth/login",
                Map.of("email", person.email(), "password", "a wrong password"));
        nobody.withToken(person.token() + "x").get("/api/v1/users/me");
        var token = person.post("/api/v1/users/me/tokens", Map.of("name", "Script"));
        secrets.add(token.field("token"));
        var ticket = person.post("/api/v1/auth/ticket").field("ticket");
        secrets.add(ticket);
        nobody.get("/api/v1/events?ticket=" + ticket + "x");
        var id = person.upload(FILE, Map.of("visibility", "private")).field("id");
        var hls = person.waitUntil(id, "ready").field("playback.hls");
        secrets.add(Objects.requireNonNull(hls).split("/", -1)[3]);
        nobody.get(hls);
        nobody.get(hls.replace("master", "nothing"));
        var share =
                person.post("/api/v1/media/" + id + "/shares", Map.of("password", "open sesame"));
        secrets.add("open sesame");
        secrets.add(share.field("token"));
        nobody.post("/api/v1/shares/" + share.field("token"), Map.of("password", "open barley"));
        person.delete("/api/v1/media/" + id);
        assertThat(secrets).doesNotContain("").allMatch(secret -> secret.length() > 9);
        return secrets;
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap());
            for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                lines.add(String.valueOf(cause.getMessage()));
            }
        }

        String text() {
            return String.join("\n", lines);
        }
    }
}
