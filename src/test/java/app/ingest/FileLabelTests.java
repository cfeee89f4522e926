package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileLabelTests {

    @ParameterizedTest
    @CsvSource({
        "film.mp4,                 film.mp4",
        "../../x,                  x",
        "/etc/passwd,              passwd",
        "C:\\fakepath\\film.mp4,   film.mp4",
        "-i,                       -i",
        "a%03d.mp4,                a%03d.mp4",
        ".hidden,                  .hidden",
        "Ferien in Österreich.mov, Ferien in Österreich.mov"
    })
    void aLabelIsTheLastPartOfAPath(String name, String label) {
        assertThat(FileLabel.of(name)).isEqualTo(label);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "..", ".", "/", "a/..", "\0", "\u202e", "\r\n"})
    void whatHasNoNameIsCalledUpload(String name) {
        assertThat(FileLabel.of(name)).isEqualTo("upload");
    }

    @Test
    void charactersThatDeceiveAreDropped() {
        assertThat(FileLabel.of("film\u202e4pm.exe\0\r\nX-Evil: 1\u2066\u200b\ufeff"))
                .isEqualTo("film4pm.exeX-Evil: 1");
    }

    @Test
    void emojiKeepTheirJoiners() {
        assertThat(FileLabel.of("👩‍🚀 start.mp4")).isEqualTo("👩‍🚀 start.mp4");
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(FileLabel.of("A\u0308.mp4")).isEqualTo("Ä.mp4");
    }

    @Test
    void aLongNameIsCutToWholeCharacters() {
        assertThat(FileLabel.of("x".repeat(300))).hasSize(255);
        assertThat(FileLabel.of("x".repeat(254) + "👩".repeat(9))).isEqualTo("x".repeat(254));
    }
}
