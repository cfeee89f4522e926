package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {

    @ParameterizedTest
    @CsvSource({
        "eng, en",
        "ger, de",
        "deu, de",
        "FRE, fr",
        "chi, zh",
        "gsw, gsw",
        "pt-BR, pt-BR",
        "en, en",
        "und, und",
        "mul, und",
        "English, und",
        "'\"><script>', und",
    })
    void codesBecomeTags(@Nullable String said, String tag) {
        assertThat(Languages.tag(said)).isEqualTo(tag);
    }

    @Test
    void silenceIsUndetermined() {
        assertThat(Languages.tag(null)).isEqualTo("und");
    }
}
