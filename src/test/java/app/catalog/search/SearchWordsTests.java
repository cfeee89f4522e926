package app.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    void onlyLettersAndDigitsReachTheDatabase() {
        assertThat(SearchWords.of("big_buck-bunny & (1080p | 'x':*) \u0000 <-> café!").words())
                .containsExactly("big", "buck", "bunny", "1080p", "x", "café");
    }

    @Test
    void moreWordsThanAnybodyTypesAreNotLookedAt() {
        assertThat(SearchWords.of("a b c d e f g h i j").words()).hasSize(8);
    }

    @Test
    void aSearchWithoutWordsIsNone() {
        assertThat(SearchWords.of("  *** ").isEmpty()).isTrue();
    }

    @Test
    void shortWordsMustBeRight() {
        var words = SearchWords.of("cat bunny");
        assertThat(words.forgives(0)).isFalse();
        assertThat(words.forgives(1)).isTrue();
    }
}
