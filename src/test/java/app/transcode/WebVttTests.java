package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import app.transcode.WebVtt.Cue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTests {

    private static final String STRANGE =
            """
            WEBVTT - by a stranger

            STYLE
            ::cue { background: url(http://example.org/) }

            NOTE nobody reads this

            intro
            00:01.000 --> 00:02.500 align:start line:90% onclick:alert(1)
            Hello <b>world</b>
            <script>alert(1)</script>

            01:00:00.000 --> 01:00:00.000
            no time at all

            00:03,000 --> 00:04,000
            a & b &amp; c
            """;

    @Test
    void cuesAreReadAndEverythingElseIsLeftOut() {
        assertThat(WebVtt.read(STRANGE).cues())
                .containsExactly(
                        new Cue(
                                1000,
                                2500,
                                "align:start line:90%",
                                "Hello <b>world</b>\n&lt;script&gt;alert(1)&lt;/script&gt;"),
                        new Cue(3000, 4000, "", "a &amp; b &amp; c"));
    }

    @ParameterizedTest
    @CsvSource({
        "<v Anna>Hi</v>, <v Anna>Hi</v>",
        "<i>x</i>, <i>x</i>",
        "<img src=x onerror=alert(1)>, &lt;img src=x onerror=alert(1)&gt;",
        "<b onclick=x>y</b>, &lt;b onclick=x&gt;y</b>",
        "00:00.000 --> 00:01.000, 00:00.000 --&gt; 00:01.000",
        "&lt;ok&gt;, &lt;ok&gt;",
        "&#60;b, &amp;#60;b",
    })
    void onlyTheFormatsOwnTagsRemain(String text, String safe) {
        var cues = WebVtt.read("WEBVTT\n\n00:00.000 --> 00:01.000\n" + text + "\n").cues();
        assertThat(cues).extracting(Cue::text).containsExactly(safe);
    }

    @Test
    void whatIsReadAloudHasNoMarkup() {
        var text = "<v Ann>Fish &amp; <i>chips</i>\n&lt;now&gt;";
        assertThat(new Cue(0, 1, "", text).plain()).isEqualTo("Fish & chips <now>");
    }

    @Test
    void aFileIsWrittenWithWholeTimes() {
        assertThat(WebVtt.read("WEBVTT\n\n00:01.000 --> 101:00:02.500\nHi\n").text())
                .isEqualTo("WEBVTT\n\n00:00:01.000 --> 101:00:02.500\nHi\n");
    }

    @Test
    void aSegmentTellsWhereItsTimesLieAmongThoseOfThePicture() {
        assertThat(WebVtt.read("").segment())
                .isEqualTo("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n");
    }

    @Test
    void writingAndReadingChangesNothing() {
        var once = WebVtt.read(STRANGE);
        assertThat(WebVtt.read(once.text())).isEqualTo(once);
    }
}
