package app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorDocumentationTests {

    /** A row whose status is a number; codes of failed media have none. */
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z0-9_]+)` \\| (\\d{3}) \\| (.+) \\|$", Pattern.MULTILINE);

    private final List<ProblemCode> codes =
            new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages("app")
                            .stream()
                            .filter(type -> type.isAssignableTo(ProblemCode.class))
                            .filter(JavaClass::isEnum)
                            .flatMap(type -> constants(type.reflect()))
                            .toList();

    @Test
    void thePageListsEachCodeWithItsStatus() throws IOException {
        var page = Files.readString(Path.of("docs", "errors.md"));
        var documented =
                ROW.matcher(page).results().map(row -> row.group(1) + " " + row.group(2)).toList();
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        codes.stream()
                                .map(code -> code.code() + " " + code.status().value())
                                .toList());
    }

    @Test
    void noTwoRoomsUseOneCode() {
        assertThat(codes).extracting(ProblemCode::code).doesNotHaveDuplicates();
    }

    private static Stream<ProblemCode> constants(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(ProblemCode.class::cast);
    }
}
