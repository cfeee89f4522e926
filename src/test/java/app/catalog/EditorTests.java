package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ingest.UploadDetails;
import app.problems.Problem;
import app.problems.RequestProblem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditorTests {

    private final Editor editor =
            new Editor(
                    new CatalogSettings(
                            Visibility.PRIVATE,
                            20,
                            50,
                            3,
                            11,
                            24,
                            100,
                            200,
                            0.45,
                            Duration.ofHours(12),
                            Duration.ofSeconds(10),
                            true,
                            "-",
                            Duration.ofMinutes(1)));

    @Test
    void whatIsAbsentStaysAbsent() {
        assertThat(editor.check(new MediaPatch(null, null, null, null)))
                .isEqualTo(new Edit(null, null, null, null));
    }

    @Test
    void textIsCleanedAndTagsAreNotRepeated() {
        var tags = Arrays.<@Nullable String>asList(" Summer  2026", "summer 2026", "", "sea");
        assertThat(editor.check(new MediaPatch("  A \n title ", "", tags, "team")))
                .isEqualTo(new Edit("A title", "", List.of("Summer 2026", "sea"), Visibility.TEAM));
    }

    @Test
    void everyWrongFieldIsNamed() {
        var patch =
                new MediaPatch(
                        " ",
                        "x".repeat(51),
                        Arrays.<@Nullable String>asList("a", "b", "c", "d", "far too long"),
                        "secret");
        var problem = catchThrowableOfType(Problem.class, () -> editor.check(patch));
        assertThat(problem.code()).isEqualTo(RequestProblem.INVALID_REQUEST);
        assertThat(problem.getBody().getProperties())
                .extractingByKey("errors")
                .asInstanceOf(InstanceOfAssertFactories.list(Problem.FieldError.class))
                .extracting(Problem.FieldError::field)
                .containsExactly("title", "description", "tags", "tags", "visibility");
    }

    @Test
    void anUploadWithoutATitleKeepsTheOneOfItsFile() {
        assertThat(editor.check(new UploadDetails("  ", null, "")))
                .isEqualTo(new Edit(null, null, null, null));
    }
}
