package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceProbeIntegrationTests {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "big-buck-bunny-480p-30s.mp4, 854, 480, 24/1, false, SDR, 30.0, 1",
        "car-traffic-432p-30s.mp4, 768, 432, 25/2, false, SDR, 30.16, 1",
        "portrait_4k60.mp4, 2160, 3840, 60/1, false, SDR, 0.313, 1",
        "sample_rotate_and_reflect.mp4, 720, 1080, 30000/1001, false, SDR, 1.067, 1",
        "sample_edit_list.mp4, 1080, 1920, 30/1, true, HLG, 2.548, 1",
        "hdr10-video-with-sdr-container.mp4, 1920, 1080, 30/1, true, PQ, 1.017, 1",
        "hlg10-color-test.mp4, 1920, 1080, 30/1, false, HLG, 0.3, 1",
        "bbb_642x642_768kbps_30fps_vp9.webm, 642, 642, 30/1, false, SDR, 2.967, 0",
        "bear-vp9-odd-dimensions.webm, 161, 121, 30000/1001, false, SDR, 1.001, 0",
        "bbb_2500ms.ts, 1920, 1080, 24/1, false, SDR, 2.513, 1",
        "sowt-with-video.mov, 1920, 1080, 50/1, false, SDR, 2.0, 1",
        "sample.avi, 960, 400, 24000/1001, false, SDR, 4.087, 1",
        "sample.flv, 1080, 720, 30000/1001, false, SDR, 1.136, 1",
        "sample_with_srt.mkv, 1080, 720, 30000/1001, false, SDR, 1.234, 1",
        "sample_video_only.mp4, 1080, 720, 30000/1001, false, SDR, 1.001, 0",
    })
    void videosAreUnderstood(
            String name,
            int width,
            int height,
            String rate,
            boolean variable,
            SourceInfo.Transfer transfer,
            double duration,
            int audio)
            throws InterruptedException {
        var source = RealTools.probe().probe(RealTools.sample(name), folder);
        var video = Objects.requireNonNull(source.video());
        assertThat(video.displayWidth()).isEqualTo(width);
        assertThat(video.displayHeight()).isEqualTo(height);
        assertThat(video.rate()).hasToString(rate);
        assertThat(video.variableRate()).isEqualTo(variable);
        assertThat(video.transfer()).isEqualTo(transfer);
        assertThat(source.duration()).isCloseTo(duration, within(0.001));
        assertThat(source.audio()).hasSize(audio);
        assertThat(source.still()).isFalse();
    }
}
