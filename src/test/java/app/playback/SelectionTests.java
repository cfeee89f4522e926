package app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import app.playback.Selection.Outside;
import app.playback.Selection.Part;
import app.playback.Selection.Whole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTests {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,      0,  0",
        "bytes=0-99,     0, 99",
        "bytes=10-19,   10, 19",
        "bytes=10-,     10, 99",
        "Bytes=10- ,    10, 99",
        "bytes=90-200,  90, 99",
        "bytes=-10,     90, 99",
        "bytes=-1000,    0, 99",
        "bytes=99-99999999999999999999999, 99, 99",
    })
    void onePieceIsCutToTheFile(String header, long first, long last) {
        assertThat(select(header)).isEqualTo(new Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=5-1",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=1",
                "lines=0-1",
                "bytes 0-1",
                "bytes=0-1,x",
                "bytes=0x1-2",
                "bytes=--1",
                ""
            })
    void whatMakesNoSenseIsIgnored(String header) {
        assertThat(select(header)).isEqualTo(new Whole());
    }

    @Test
    void withoutARangeAllIsSent() {
        assertThat(select(null)).isEqualTo(new Whole());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"})
    void whatLiesPastTheEndIsOutside(String header) {
        assertThat(select(header)).isEqualTo(new Outside());
    }

    @Test
    void anEmptyFileHasNoPieces() {
        assertThat(Selection.of("bytes=0-", 0, 4)).isEqualTo(new Outside());
        assertThat(Selection.of("bytes=-5", 0, 4)).isEqualTo(new Outside());
    }

    @Test
    void aFewPiecesGetAllAndTooManyNothing() {
        assertThat(select("bytes=0-1,5-6")).isEqualTo(new Whole());
        assertThat(select("bytes=200-300, 400-500")).isEqualTo(new Outside());
        assertThat(select("bytes=0-1" + ",0-1".repeat(300))).isEqualTo(new Outside());
    }

    private static Selection select(@Nullable String header) {
        return Selection.of(header, 100, 4);
    }
}
