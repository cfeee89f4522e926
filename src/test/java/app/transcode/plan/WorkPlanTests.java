package app.transcode.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.transcode.ffmpeg.FrameRate;
import app.transcode.ffmpeg.SourceInfo.Transfer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WorkPlanTests {

    private static final int CHUNK = 8;
    private static final int AHEAD = 12;

    @Test
    void aShortSmallFilmBeginsWithOneSegmentAndGrows() {
        assertThat(names(film(854, 480, 30)))
                .containsExactly(
                        "sound",
                        "480p 0-1",
                        "360p 0-1",
                        "480p 1-2",
                        "480p 2-4",
                        "480p 4-8",
                        "poster",
                        "finish",
                        "measure");
    }

    @Test
    void theLowRungsOfALargeFilmRunAheadAndTheHighOnesCatchUp() {
        assertThat(names(film(1920, 1080, 100)))
                .containsExactly(
                        "sound",
                        "480p 0-1",
                        "360p 0-1",
                        "480p 1-2",
                        "480p 2-4",
                        "480p 4-8",
                        "480p 8-12",
                        "1080p 0-4",
                        "1080p 4-8",
                        "1080p 8-12",
                        "1080p 12-20",
                        "1080p 20-25",
                        "poster",
                        "finish",
                        "measure");
    }

    @Test
    void eachFrameOfEachRenditionIsMadeOnce() {
        for (double seconds : List.of(0.04, 1.0, 4.0, 4.04, 8.2, 47.9, 48.0, 52.3, 61.0, 3600.0)) {
            var plan = film(1920, 1080, seconds);
            var video = Objects.requireNonNull(plan.video());
            for (int i = 0; i < video.renditions().size(); i++) {
                long next = 0;
                for (var cut : cuts(plan, i)) {
                    assertThat(cut.from()).as("%s s", seconds).isEqualTo(next);
                    next = cut.to();
                }
                assertThat(next).as("%s s", seconds).isEqualTo(video.frames());
            }
        }
    }

    @Test
    void aLastSegmentOfAFewFramesDoesNotStandAlone() {
        assertThat(names(film(854, 480, 4.1))).contains("480p 0-2");
        assertThat(names(film(854, 480, 32.2))).contains("480p 4-9").doesNotContain("480p 8-9");
    }

    @Test
    void whatIsNotKnownToBeReachedIsSurveyedFirst() {
        var work = WorkPlan.of(film(854, 480, 30).reached(Access.UNKNOWN), CHUNK, AHEAD, List.of());
        assertThat(work)
                .filteredOn(each -> each.urgency() == TaskPlan.FIRST_PLAY)
                .extracting(TaskPlan::kind)
                .containsExactly(TaskKind.SOUND, TaskKind.SURVEY, TaskKind.PICTURE);
    }

    @Test
    void whatIsReachedInOrderOnlyIsOneTaskAfterItsBeginning() {
        assertThat(names(film(1920, 1080, 100).reached(Access.IN_ORDER)))
                .containsExactly("sound", "480p 0-1", "1080p 0-25", "poster", "finish", "measure");
    }

    @Test
    void aLadderInAnotherCodecIsMadeInChunksAndListedWhenTheyAreThere() {
        var plan = film(1920, 1080, 100);
        var ladder = ExtraLadder.of(plan, List.of(VideoCodec.AV1)).getFirst();
        var work = WorkPlan.ofExtra(ladder, VideoCodec.AV1, CHUNK);
        assertThat(work)
                .extracting(TaskPlan::name)
                .containsExactly(
                        "1080p-av1 0-8",
                        "1080p-av1 8-16",
                        "1080p-av1 16-24",
                        "1080p-av1 24-25",
                        "list-av1");
        assertThat(work)
                .allSatisfy(
                        each -> {
                            assertThat(each.urgency()).isEqualTo(TaskPlan.LATER);
                            assertThat(each.codec()).isEqualTo(VideoCodec.AV1);
                        });
        var inOrder = WorkPlan.ofExtra(ladder.reached(Access.IN_ORDER), VideoCodec.AV1, CHUNK);
        assertThat(inOrder)
                .extracting(TaskPlan::name)
                .containsExactly("1080p-av1 0-25", "list-av1");
    }

    @Test
    void oneCodecIsMadeAfterTheOther() {
        var plan = film(854, 480, 100);
        var hevc = ofExtra(plan, VideoCodec.HEVC).getLast();
        var av1 = ofExtra(plan, VideoCodec.AV1).getFirst();
        assertThat(hevc.position()).isLessThanOrEqualTo(av1.position());
    }

    private static List<TaskPlan> ofExtra(EncodePlan plan, VideoCodec codec) {
        var ladder = ExtraLadder.of(plan, List.of(codec)).getFirst();
        return WorkPlan.ofExtra(ladder, codec, CHUNK);
    }

    private static List<Cut> cuts(EncodePlan plan, int rendition) {
        return WorkPlan.of(plan, CHUNK, AHEAD, List.of()).stream()
                .map(TaskPlan::cut)
                .filter(Objects::nonNull)
                .filter(cut -> cut.first() <= rendition && rendition <= cut.last())
                .toList();
    }

    private static List<String> names(EncodePlan plan) {
        return WorkPlan.of(plan, CHUNK, AHEAD, List.of()).stream().map(TaskPlan::name).toList();
    }

    private static EncodePlan film(int width, int height, double seconds) {
        var video =
                Sources.video(
                        width,
                        height,
                        new FrameRate(25, 1),
                        false,
                        false,
                        Transfer.SDR,
                        0,
                        seconds);
        var sound = List.of(Sources.sound(1, "en", 0, seconds));
        return EncodePlan.of(Sources.of(seconds, video, sound), Sources.LADDER, Sources.SETTINGS);
    }
}
