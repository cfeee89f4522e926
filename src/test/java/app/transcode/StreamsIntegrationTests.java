package app.transcode;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.storage.MediaStore;
import app.testing.SiteTest;
import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people upload becomes streams that play: real files, the real FFmpeg. */
@SiteTest
class StreamsIntegrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired MediaStore store;
    @Autowired JdbcClient database;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired Transcoding transcoding;
    @Autowired MediaTools tools;
    @TempDir Path folder;

    private Originals originals;

    @BeforeEach
    void setUp() {
        originals = new Originals(store, database, events, transaction);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "big-buck-bunny-480p-30s.mp4, 30.0, 854x480 640x360 426x240, 1",
        "car-traffic-432p-30s.mp4, 30.16, 768x432 640x360 426x240, 1",
        "sowt-with-video.mov, 2.0, 1920x1080 1280x720 854x480 640x360 426x240, 1",
        "hdr10-video-with-sdr-container.mp4, 1.03, 1920x1080 1280x720 854x480 640x360 426x240, 1",
        "hlg10-color-test.mp4, 0.3, 1920x1080 1280x720 854x480 640x360 426x240, 1",
        "portrait_4k60.mp4, 0.31, 2160x3840 1440x2560 1080x1920 720x1280 480x854 360x640 240x426, 1",
        "sample_video_only.mp4, 1.0, 1080x720 720x480 540x360 360x240, 0",
        "bbb_642x642_768kbps_30fps_vp9.webm, 3.0, 642x642 480x480 360x360 240x240, 0",
        "bear-vp9-odd-dimensions.webm, 1.0, 160x120, 0",
        "sample.avi, 4.09, 960x400 576x240, 1",
        "bbb_2500ms.ts, 2.54, 1920x1080 1280x720 854x480 640x360 426x240, 1",
        "sample.flv, 1.1, 1080x720 720x480 540x360 360x240, 1",
        "sample_with_srt.mkv, 1.23, 1080x720 720x480 540x360 360x240, 1",
        "sample_edit_list.mp4, 2.55, 1080x1920 720x1280 480x854 360x640 240x426, 1",
    })
    void aVideoBecomesALadder(String sample, double duration, String ladder, int tracks)
            throws Exception {
        var id = originals.upload(Originals.sample(sample));
        originals.awaitEnd(id, PATIENCE);
        assertThat(originals.column(id, "failure")).isEmpty();
        var presentation = transcoding.presentation(id).orElseThrow();
        assertThat(presentation.kind()).isEqualTo(MediaKind.VIDEO);
        assertThat(presentation.duration()).isCloseTo(duration, within(0.1));
        assertThat(
                        presentation.renditions().stream()
                                .map(each -> each.width() + "x" + each.height())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(ladder);
        assertThat(presentation.audioTracks()).hasSize(tracks);
        assertDecodes(presentation);
        assertThat(poster(presentation)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bear-id3.mp3, 2.74",
        "bear.flac, 2.74",
        "bbb_6ch_8kHz_opus.ogg, 3.0",
    })
    void soundBecomesAnAudioStream(String sample, double duration) throws Exception {
        var id = originals.upload(Originals.sample(sample));
        originals.awaitEnd(id, PATIENCE);
        assertThat(originals.column(id, "failure")).isEmpty();
        var presentation = transcoding.presentation(id).orElseThrow();
        assertThat(presentation.kind()).isEqualTo(MediaKind.AUDIO);
        assertThat(presentation.duration()).isCloseTo(duration, within(0.1));
        assertThat(presentation.renditions()).isEmpty();
        assertThat(presentation.audioTracks()).hasSize(1);
        assertThat(poster(presentation)).isNotEmpty();
        assertDecodes(presentation);
    }

    private byte[] poster(Presentation presentation) throws IOException {
        return Files.readAllBytes(file(presentation, requireNonNull(presentation.poster())));
    }

    private Path file(Presentation presentation, String name) {
        return store.localFile(presentation.prefix() + name).orElseThrow();
    }

    /** Every rendition and track decodes without a word of complaint, at its planned length. */
    private void assertDecodes(Presentation presentation) throws Exception {
        var playlists = new ArrayList<Path>();
        for (var rendition : presentation.renditions()) {
            playlists.add(file(presentation, rendition.name() + "/index.m3u8"));
        }
        for (int i = 0; i < presentation.audioTracks().size(); i++) {
            playlists.add(file(presentation, "audio-" + i + "/index.m3u8"));
        }
        assertThat(decode(file(presentation, requireNonNull(presentation.hls())))).isEmpty();
        for (var playlist : playlists) {
            assertThat(decode(playlist)).as("%s", playlist).isEmpty();
        }
    }

    private String decode(Path playlist) throws Exception {
        var arguments =
                List.of(
                        "-v",
                        "error",
                        "-xerror",
                        "-i",
                        "file:" + playlist,
                        "-map",
                        "0",
                        "-f",
                        "null",
                        "-");
        var limit = Duration.ofMinutes(1);
        var outcome =
                tools.run(new Invocation(Tool.FFMPEG, arguments, folder, limit, limit), _ -> {});
        return outcome.exitCode() == 0 ? outcome.errors() : outcome.toString();
    }
}
