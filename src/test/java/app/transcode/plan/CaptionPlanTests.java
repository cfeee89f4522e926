package app.transcode.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.transcode.ffmpeg.SourceInfo.SubtitleStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionPlanTests {

    @Test
    void tracksOfOneLanguageHaveNamesOfTheirOwn() {
        var plans =
                CaptionPlan.of(
                        List.of(
                                new SubtitleStream(2, "subrip", "en", null),
                                new SubtitleStream(3, "ass", "en", null),
                                new SubtitleStream(5, "mov_text", "de", "Für Gehörlose"),
                                new SubtitleStream(6, "webvtt", "und", null)));
        assertThat(plans)
                .containsExactly(
                        new CaptionPlan(2, "en", "English", "captions/en.vtt"),
                        new CaptionPlan(3, "en", "English (2)", "captions/en-2.vtt"),
                        new CaptionPlan(5, "de", "Für Gehörlose", "captions/de.vtt"),
                        new CaptionPlan(6, "und", "Subtitles", "captions/und.vtt"));
    }
}
