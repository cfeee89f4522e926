package app.ingest.tus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.problems.Problem;
import app.storage.MediaId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcatenationTests {

    private static final MediaId A = new MediaId("a".repeat(26));
    private static final MediaId B = new MediaId("b".repeat(26));

    @Test
    void partsAreNamedByAnyAddressOfThisPath() {
        var header =
                "final;/api/v1/uploads/tus/%s https://proxy.example/api/v1/uploads/tus/%s"
                        .formatted(A, B);

        assertThat(Concatenation.parse(header)).isEqualTo(new Concatenation.Whole(List.of(A, B)));
    }

    @Test
    void itIsToldAsItWasRead() {
        assertThat(new Concatenation.Whole(List.of(A, B)).header())
                .isEqualTo("final;/api/v1/uploads/tus/%s /api/v1/uploads/tus/%s".formatted(A, B));
        assertThat(Concatenation.parse("partial").header()).isEqualTo("partial");
        assertThat(Concatenation.parse(null).header()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whole",
                "final;",
                "final;/api/v1/uploads/tus/1",
                "final;/api/v1/media/aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "final;%%%"
            })
    void anythingElseIsRefused(String header) {
        assertThatThrownBy(() -> Concatenation.parse(header)).isInstanceOf(Problem.class);
    }
}
