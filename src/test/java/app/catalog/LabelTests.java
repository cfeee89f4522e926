package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTests {

    @ParameterizedTest
    @CsvSource({
        "my_summer-film.mp4, My summer film",
        "big-buck-bunny-480p-30s.mp4, Big buck bunny 480p 30s",
        "2026-05-01 Retro.mov, 2026-05-01 Retro",
        "Talk v1.2.final.webm, Talk v1 2 final",
        "../../etc/passwd, Passwd",
        "C:\\Users\\me\\Film.AVI, Film",
        ".mp4, Untitled",
        "___.mp4, Untitled",
        "ärger im büro.mkv, Ärger im büro",
        "no extension at all, No extension at all",
    })
    void aFileNameBecomesATitle(String fileName, String title) {
        assertThat(Label.title(fileName, 200)).isEqualTo(title);
    }

    @Test
    void aLongTitleIsCutBetweenCharacters() {
        assertThat(Label.title("𝄞".repeat(300) + ".mp3", 200)).isEqualTo("𝄞".repeat(200));
    }

    @Test
    void nothingInvisibleStaysInALine() {
        assertThat(Label.line(" a\u0000b\r\nc\u202Egpj.exe \u00a0 d "))
                .isEqualTo("a b c gpj.exe d");
    }

    @Test
    void aTextKeepsItsLines() {
        assertThat(Label.text(" one\r\n\ttwo\u0000\n\nthree\u202E \n"))
                .isEqualTo("one\n\ttwo\n\nthree");
    }
}
