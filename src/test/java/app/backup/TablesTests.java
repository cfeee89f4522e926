package app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesTests {

    @Test
    void tablesComeAfterThoseThatTheyReferTo() {
        var names = new LinkedHashSet<>(List.of("parts", "accounts", "uploads"));

        assertThat(
                        Tables.order(
                                names,
                                Map.of("parts", Set.of("uploads"), "uploads", Set.of("accounts"))))
                .containsExactly("accounts", "uploads", "parts");
    }

    @Test
    void aCircleIsToldAndNotGuessed() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                Tables.order(
                                        Set.of("a", "b"),
                                        Map.of("a", Set.of("b"), "b", Set.of("a"))));
    }

    @Test
    void namesAreQuoted() {
        assertThat(Tables.copy(new Manifest.Table("odd\"name", List.of("a", "b"), 0)))
                .isEqualTo("copy \"odd\"\"name\" (\"a\", \"b\")");
    }
}
