package app.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTests {

    @ParameterizedTest(name = "\"{0}\" means [{2}] in \"{1}\"")
    @CsvSource({
        "bunny, Big Buck Bunny, Bunny",
        "bun, Big Buck Bunny, Bunny",
        "bun big, Big Buck Bunny, Big",
        "bunyn, Big Buck Bunny, Bunny",
        "cafe strasse, Das Café an der Straße, Café Straße",
        "elephant, Big Buck Bunny, ''",
        "big, A bag, ''",
    })
    void theWordsThatWereMeantAreMarked(String query, String text, String marked) {
        var marks =
                SearchWords.of(query).marksIn(text).stream()
                        .map(mark -> text.substring(mark.start(), mark.end()))
                        .collect(Collectors.joining(" "));
        assertThat(marks).isEqualTo(marked);
    }

    @Test
    void ofALongDescriptionThePartIsShownThatWasMeant() {
        var text = "word ".repeat(100) + "giraffe " + "more ".repeat(100);
        var found = Highlights.of(SearchWords.of("giraffe"), "Title", List.of("Giraffes"), text);
        var part = Objects.requireNonNull(found.description());
        assertThat(part.text()).startsWith("… word").contains("giraffe").endsWith("more …");
        assertThat(part.text().length()).isLessThan(260);
        var mark = part.marks().getFirst();
        assertThat(part.text().substring(mark.start(), mark.end())).isEqualTo("giraffe");
        assertThat(found.title()).isEmpty();
        assertThat(found.tags()).containsExactly("Giraffes");
    }

    @Test
    void aDescriptionThatSaysNothingOfItIsLeftOut() {
        assertThat(Highlights.of(SearchWords.of("x"), "x", List.of(), "y").description()).isNull();
    }
}
