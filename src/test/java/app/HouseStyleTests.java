package app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules about files, which no other check reads. */
class HouseStyleTests {

    private static final int LONGEST_FILE = 300;

    @Test
    void filesStayShort() throws IOException {
        var files = new ArrayList<>(sources(Path.of("src/main"), ".java", ".ts", ".tsx", ".css"));
        files.addAll(sources(Path.of("src/test/java"), ".java"));
        assertThat(files)
                .filteredOn(file -> !file.endsWith("schema.d.ts"))
                .filteredOn(file -> lines(file) > LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void eachPackageSaysItsPurpose() throws IOException {
        assertThat(sources(Path.of("src/main/java"), ".java"))
                .extracting(Path::getParent)
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }

    private static List<Path> sources(Path root, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
