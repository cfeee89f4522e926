package app.users;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteClient;
import app.testing.SiteProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an operator runs it: processes of their own, on one data folder. */
class ResetAdminIntegrationTests {

    @TempDir Path folder;

    @Test
    void theCommandPrintsALinkWithWhichTheAdministratorGetsBackIn() {
        String email;
        try (var site = SiteProcess.start(folder)) {
            email = SiteClient.admin(site.url("/").getPort()).email();
            site.terminate();
        }
        String printed;
        try (var command = SiteProcess.launch(folder, "reset-admin")) {
            assertThat(command.awaitExit(Duration.ofMinutes(2))).as(command.log()).isZero();
            printed = command.log();
        }
        assertThat(printed).contains("/reset/", email);
        try (var site = SiteProcess.start(folder)) {
            var nobody = SiteClient.anonymous(site.url("/").getPort());
            var token = printed.substring(printed.indexOf("/reset/") + 7).split("\\s", 2)[0];
            var body = Map.of("token", token, "password", "a password I know");
            assertThat(nobody.post("/api/v1/auth/reset", body).status()).isEqualTo(204);
            assertThat(nobody.signIn(email, "a password I know").email()).isEqualTo(email);
        }
    }
}
