package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("secrets.properties");
    }

    @Test
    void theyAreMadeOnceEachOfItsOwn() {
        var first = Secrets.in(folder).values();

        assertThat(Secrets.in(folder).values()).isEqualTo(first);
        assertThat(new HashSet<>(first.values())).hasSameSizeAs(first.keySet());
        assertThat(first.values())
                .allSatisfy(secret -> assertThat(Base64.getDecoder().decode(secret)).hasSize(32));
    }

    @Test
    void onlyTheirOwnerReadsThem() throws IOException {
        Secrets.in(folder);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        Secrets.in(folder);

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void oneThatIsMissingIsAddedAndTheOthersStay() throws IOException {
        var before = Secrets.in(folder).values();
        var lines = Files.readAllLines(file);
        lines.removeIf(line -> line.startsWith("marquee.secrets.ticket="));
        Files.write(file, lines);

        var after = Secrets.in(folder);

        assertThat(after.get("marquee.secrets.jwt")).isEqualTo(before.get("marquee.secrets.jwt"));
        assertThat(after.get("marquee.secrets.ticket"))
                .isNotEqualTo(before.get("marquee.secrets.ticket"));
    }

    @Test
    void aDamagedOneStopsTheStart() throws IOException {
        Files.writeString(file, "marquee.secrets.jwt=short");

        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> Secrets.in(folder))
                .withMessageContaining("marquee.secrets.jwt")
                .withMessageNotContaining("short");
    }
}
