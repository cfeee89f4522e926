package app.transcode.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTests {

    @ParameterizedTest(name = "{0}x{1} becomes {2}")
    @CsvSource({
        "854, 480, 854x480 640x360 426x240",
        "768, 432, 768x432 640x360 426x240",
        "1920, 1080, 1920x1080 1280x720 854x480 640x360 426x240",
        "2160, 3840, 2160x3840 1440x2560 1080x1920 720x1280 480x854 360x640 240x426",
        "642, 642, 642x642 480x480 360x360 240x240",
        "7680, 4320, 3840x2160 2560x1440 1920x1080 1280x720 854x480 640x360 426x240",
        "161, 121, 160x120",
        "1081, 721, 1080x720 720x480 540x360 360x240",
        "500, 500, 500x500 360x360 240x240",
        "3, 1, 2x2",
    })
    void neverUpscalesAndKeepsTheShape(int width, int height, String expected) {
        var sizes =
                Sources.LADDER.choose(width, height, 30).stream()
                        .map(rendition -> rendition.width() + "x" + rendition.height())
                        .collect(Collectors.joining(" "));
        assertThat(sizes).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}x{1} at {2} fps is capped at {3} b/s, level {4}")
    @CsvSource({
        "1920, 1080, 30, 5000000, 4.0",
        "1920, 1080, 50, 7500000, 4.2",
        "1920, 1080, 60, 7500000, 4.2",
        "1280, 720, 30, 3000000, 3.1",
        "1280, 720, 60, 4500000, 3.2",
        "854, 480, 24, 1500000, 3.0",
        "854, 480, 30, 1500000, 3.1",
        "768, 432, 12.5, 1500000, 2.2",
        "3840, 2160, 30, 16000000, 5.1",
        "2160, 3840, 60, 24000000, 5.2",
    })
    void capsTheRateAndNamesTheLowestLevel(
            int width, int height, double rate, long cap, String level) {
        var top = Sources.LADDER.choose(width, height, rate).getFirst();
        assertThat(top.maxBitrate()).isEqualTo(cap);
        assertThat(top.level()).isEqualTo(level);
    }

    @Test
    void namesRenditionsByTheirShortSide() {
        assertThat(Sources.LADDER.choose(480, 854, 24))
                .extracting(RenditionPlan::name)
                .containsExactly("480p", "360p", "240p");
    }
}
