package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the jar does besides being a site. */
class CommandIntegrationTests {

    @TempDir Path folder;

    @Test
    void aCommandIsCarriedOutWithoutAWebServerAndEnds() {
        try (var command = SiteProcess.launch(folder, "reset-admin")) {
            assertThat(command.awaitExit(Duration.ofMinutes(5))).isZero();
            assertThat(command.log()).contains("no account yet").doesNotContain("Tomcat started");
            command.awaitNoPrograms();
        }
    }

    @Test
    void anInspectionOfASiteThatLacksNothingEndsWell() {
        try (var command = SiteProcess.launch(folder, "fsck", "--hashes", "--decode")) {
            assertThat(command.awaitExit(Duration.ofMinutes(5))).isZero();
            assertThat(command.log()).contains("0 media, 0 of them under way, 0 findings.");
        }
    }

    @Test
    void anUnknownCommandIsRefusedAndTheKnownOnesAreTold() {
        try (var command = SiteProcess.launch(folder, "make-coffee")) {
            assertThat(command.awaitExit(Duration.ofMinutes(1))).isEqualTo(2);
            assertThat(command.log()).contains("make-coffee").contains("reset-admin");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
