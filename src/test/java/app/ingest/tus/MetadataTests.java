package app.ingest.tus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTests {

    @Test
    void pairsOfKeysAndBase64ValuesAreRead() {
        var metadata = Metadata.parse("filename ZsO8ci5tcDQ=, title Rm9y , is_confidential");

        assertThat(metadata.value("filename")).contains("für.mp4");
        assertThat(metadata.value("title")).contains("For");
        assertThat(metadata.value("is_confidential")).contains("");
        assertThat(metadata.value("visibility")).isEmpty();
    }

    @Test
    void nothingSaidIsNothing() {
        assertThat(Metadata.parse(null).values()).isEmpty();
        assertThat(Metadata.parse(" ").header()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "title Rm9y,title Rm9y", "title Rm9y,", "title !!", "title a b c"})
    void whatIsNoListOfPairsIsRefused(String header) {
        assertThatThrownBy(() -> Metadata.parse(header)).isInstanceOf(Problem.class);
    }
}
