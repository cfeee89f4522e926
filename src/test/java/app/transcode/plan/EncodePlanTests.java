package app.transcode.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.transcode.ffmpeg.FrameRate;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.SourceInfo.AudioStream;
import app.transcode.ffmpeg.SourceInfo.Transfer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodePlanTests {

    @Test
    void aWholeFileIsCountedInFrames() {
        var plan = plan(Sources.bigBuckBunny());
        var video = requireNonNull(plan.video());
        assertThat(video.frames()).isEqualTo(720);
        assertThat(video.grid()).isEqualTo(new SegmentGrid(new FrameRate(24, 1), 48, 96));
        assertThat(video.grid().segments(720)).isEqualTo(8);
        assertThat(video.grid().framesIn(7, 720)).isEqualTo(48);
        assertThat(plan.duration()).isEqualTo(30.0);
        assertThat(plan.samples()).isEqualTo(1_440_000);
    }

    @ParameterizedTest(name = "{0} fps, variable: {1}, becomes {2}")
    @CsvSource({
        "24/1, false, 24/1",
        "25/2, false, 25/2",
        "2997/100, false, 30000/1001",
        "90000/3001, false, 30/1",
        "40/1, false, 40/1",
        "120/1, false, 60/1",
        "120000/1001, false, 60000/1001",
        "240/1, false, 60/1",
        "5/1, false, 10/1",
        "140000/5087, true, 30000/1001",
        "810000/13487, true, 60/1",
        "1000/1, true, 60/1",
        "3/1, true, 10/1",
    })
    void keepsTheNaturalRate(String source, boolean variable, String expected) {
        assertThat(ConstantRate.of(rate(source), variable)).hasToString(expected);
    }

    @Test
    void theLongestStreamGivesTheLength() {
        var video = Sources.video(640, 360, new FrameRate(25, 1), false, false, Transfer.SDR, 0, 4);
        var plan = plan(Sources.of(6, video, List.of(Sources.sound(1, "en", 0.5, 5.5))));
        assertThat(plan.duration()).isEqualTo(6.0);
        assertThat(requireNonNull(plan.video()).frames()).isEqualTo(150);
        assertThat(requireNonNull(plan.video()).repeated()).isEqualTo(50 + 25);
    }

    @Test
    void aBrokenLastFrameIsRoundedUp() {
        var video =
                Sources.video(
                        1080,
                        720,
                        new FrameRate(30000, 1001),
                        false,
                        false,
                        Transfer.SDR,
                        0,
                        1.001);
        var plan = plan(Sources.of(1.0672, video, List.of(Sources.sound(1, "en", 0.044, 1.0232))));
        assertThat(requireNonNull(plan.video()).frames()).isEqualTo(32);
        assertThat(plan.duration()).isCloseTo(1.06773, within(0.00001));
    }

    @Test
    void aStartLaterThanZeroIsTakenOff() {
        var video =
                Sources.video(
                        640, 360, new FrameRate(24, 1), false, false, Transfer.SDR, 1.525, 2.5);
        var source =
                new SourceInfo(
                        "mpegts",
                        false,
                        2.512722,
                        1.514089,
                        video,
                        null,
                        List.of(Sources.sound(1, "und", 1.514089, 2.512722)),
                        List.of(),
                        List.of());
        assertThat(requireNonNull(plan(source).video()).frames()).isEqualTo(61);
    }

    @Test
    void segmentsOfNtscRatesEndOnAKeyframe() {
        var grid = SegmentGrid.of(new FrameRate(30000, 1001), 2, 4);
        assertThat(grid.gopFrames()).isEqualTo(60);
        assertThat(grid.segmentMicros()).isEqualTo(4_004_000);
    }

    @Test
    void tracksAreTellableApart() {
        var named = new AudioStream(3, "aac", 2, 48_000, "en", "Commentary", false, 0, 5);
        var plan =
                plan(
                        Sources.of(
                                5,
                                null,
                                List.of(
                                        Sources.sound(1, "en", 0, 5),
                                        Sources.sound(2, "en", 0, 5),
                                        named,
                                        Sources.sound(4, "und", 0, 5))));
        assertThat(plan.audio())
                .extracting(AudioPlan::label)
                .containsExactly("English", "English (2)", "Commentary", "Audio 4");
        assertThat(plan.audio())
                .extracting(AudioPlan::isDefault)
                .containsExactly(true, false, false, false);
        assertThat(plan.audio())
                .extracting(AudioPlan::name)
                .containsExactly("audio-0", "audio-1", "audio-2", "audio-3");
    }

    private static EncodePlan plan(SourceInfo source) {
        return EncodePlan.of(source, Sources.LADDER, Sources.SETTINGS);
    }

    private static FrameRate rate(String fraction) {
        int slash = fraction.indexOf('/');
        return new FrameRate(
                Integer.parseInt(fraction.substring(0, slash)),
                Integer.parseInt(fraction.substring(slash + 1)));
    }
}
