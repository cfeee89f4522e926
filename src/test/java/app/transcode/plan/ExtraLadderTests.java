package app.transcode.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtraLadderTests {

    private static final EncodePlan PLAN =
            EncodePlan.of(Sources.bigBuckBunny(), Sources.LADDER, Sources.SETTINGS);

    @Test
    void eachCodecGetsTheWholeLadderForFewerBits() {
        var plans = ExtraLadder.of(PLAN, List.of(VideoCodec.HEVC, VideoCodec.AV1));
        assertThat(plans).extracting(EncodePlan::duration).containsOnly(PLAN.duration());
        assertThat(plans).allSatisfy(plan -> assertThat(plan.audio()).isEmpty());
        assertThat(plans)
                .extracting(plan -> plan.video() == null ? List.of() : plan.video().renditions())
                .containsExactly(
                        List.of(
                                hevc("480p-hevc", 854, 480, 1_050_000),
                                hevc("360p-hevc", 640, 360, 560_000),
                                hevc("240p-hevc", 426, 240, 280_000)),
                        List.of(
                                av1("480p-av1", 854, 480, 900_000),
                                av1("360p-av1", 640, 360, 480_000),
                                av1("240p-av1", 426, 240, 240_000)));
    }

    @Test
    void nothingIsMadeTwiceAndNothingByDefault() {
        assertThat(ExtraLadder.of(PLAN, List.of())).isEmpty();
        assertThat(ExtraLadder.of(PLAN, List.of(VideoCodec.H264))).isEmpty();
        assertThat(ExtraLadder.of(PLAN, List.of(VideoCodec.AV1, VideoCodec.AV1))).hasSize(1);
    }

    @Test
    void hevcHasItsOwnEncoder() {
        assertThat(arguments(VideoCodec.HEVC))
                .contains(
                        " -map [v0] -c:v libx265 -tag:v hvc1 -preset veryfast -profile:v main -crf 27"
                                + " -x265-params open-gop=0:scenecut=0:repeat-headers=0:info=0:log-level=error:pools=2"
                                + " -maxrate 1050000 -bufsize 1050000 -g 48 -keyint_min 48"
                                + " -sc_threshold 0 -fps_mode passthrough ");
    }

    @Test
    void av1HasItsOwnEncoder() {
        assertThat(arguments(VideoCodec.AV1))
                .contains(
                        " -map [v0] -c:v libsvtav1 -preset 10 -crf 35"
                                + " -svtav1-params scd=0:irefresh-type=2:lp=2"
                                + " -maxrate 900000 -bufsize 900000 -g 48 -keyint_min 48"
                                + " -sc_threshold 0 -fps_mode passthrough ");
    }

    private static String arguments(VideoCodec codec) {
        var settings = new EncodeSettings("veryfast", 23, 128_000, 2, 4, 0, 2);
        var plan = ExtraLadder.of(PLAN, List.of(codec)).getFirst();
        var command = new EncodeCommand(plan, settings, Path.of("/s"));
        return String.join(" ", command.pictures(new Cut(0, 96, 0, 1)));
    }

    private static RenditionPlan hevc(String name, int width, int height, long cap) {
        return new RenditionPlan(name, VideoCodec.HEVC, width, height, cap, "");
    }

    private static RenditionPlan av1(String name, int width, int height, long cap) {
        return new RenditionPlan(name, VideoCodec.AV1, width, height, cap, "");
    }
}
