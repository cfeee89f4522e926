package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.transcode.ffmpeg.SourceInfo.Transfer;
import app.transcode.ffmpeg.SourceInfo.VideoStream;
import app.transcode.ffmpeg.TileGrid.Tile;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From ffprobe's JSON to what a source is. */
class FindingsTests {

    private static final String PHONE =
            """
            {"streams": [
              {"index": 0, "codec_name": "hevc", "codec_type": "video", "width": 1920, "height": 1080,
               "pix_fmt": "yuv420p10le", "color_transfer": "arib-std-b67",
               "color_space": "bt2020nc",
               "r_frame_rate": "30000/1001", "avg_frame_rate": "51600/1841",
               "start_time": "0.000000", "duration": "2.548333",
               "disposition": {"default": 1, "attached_pic": 0}, "tags": {"language": "und"},
               "side_data_list": [{}, {"rotation": -90}]},
              {"index": 1, "codec_name": "aac", "codec_type": "audio", "sample_rate": "44100",
               "channels": 2, "r_frame_rate": "0/0", "start_time": "0.020000",
               "disposition": {"default": 0}, "tags": {"language": "ger", "title": " Regie\\n"}},
              {"index": 2, "codec_name": "aac", "codec_type": "audio", "sample_rate": "48000",
               "channels": 6, "disposition": {"default": 1}, "tags": {"language": "eng"}},
              {"index": 3, "codec_type": "data", "disposition": {"default": 1}},
              {"index": 4, "codec_name": "mjpeg", "codec_type": "video", "width": 600,
               "height": 600, "disposition": {"attached_pic": 1}}],
             "format": {"format_name": "mov,mp4,m4a,3gp,3g2,mj2", "start_time": "0.000000",
               "duration": "2.548345", "probe_score": 100, "tags": {"major_brand": "qt  "}}}
            """;

    @Test
    void aPhoneFilmIsUnderstood() {
        var source = source(PHONE, List.of());
        assertThat(source)
                .isEqualTo(
                        new SourceInfo(
                                "mov,mp4,m4a,3gp,3g2,mj2",
                                false,
                                2.548345,
                                0,
                                new VideoStream(
                                        0,
                                        "hevc",
                                        1920,
                                        1080,
                                        1080,
                                        1920,
                                        90,
                                        new FrameRate(51600, 1841),
                                        false,
                                        false,
                                        Transfer.HLG,
                                        "bt2020nc",
                                        "yuv420p10le",
                                        0,
                                        2.548333),
                                4,
                                source.audio(),
                                List.of(),
                                List.of()));
    }

    @Test
    void theDefaultSoundComesFirst() {
        assertThat(source(PHONE, List.of()).audio())
                .containsExactly(
                        new SourceInfo.AudioStream(
                                2, "aac", 6, 48000, "en", null, true, 0, 2.548345),
                        new SourceInfo.AudioStream(
                                1, "aac", 2, 44100, "de", "Regie", false, 0.02, 2.548345));
    }

    @Test
    void theDecodedPictureCountsMoreThanTheContainer() {
        var frame = new ProbeReport.Frame(0.0, 1, "smpte2084", "unknown", "yuv420p10le", null);
        var video = Objects.requireNonNull(source(PHONE, List.of(frame)).video());
        assertThat(video.transfer()).isEqualTo(Transfer.PQ);
        assertThat(video.interlaced()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1:1, 0, 720, 576, 0",
        "64:45, 0, 1024, 576, 0",
        "8:9, 0, 720, 648, 0",
        "1:1, -90, 576, 720, 90",
        "1:1, 90, 576, 720, 270",
        "1:1, 180, 720, 576, 180",
        "64:45, 90, 576, 1024, 270",
        "1:1, 33, 720, 576, 0",
        "0:1, 0, 720, 576, 0",
        "1:99999, 0, 720, 576, 0",
    })
    void picturesAreShownUprightWithSquarePixels(
            String aspect, int matrix, int width, int height, int rotation) {
        var json =
                """
                {"streams": [{"index": 0, "codec_name": "mpeg4", "codec_type": "video",
                  "width": 720, "height": 576, "sample_aspect_ratio": "%s",
                  "side_data_list": [{"rotation": %d}]}]}
                """
                        .formatted(aspect, matrix);
        var video = Objects.requireNonNull(source(json, List.of()).video());
        assertThat(new DisplaySize(video.displayWidth(), video.displayHeight(), video.rotation()))
                .isEqualTo(new DisplaySize(width, height, rotation));
    }

    @Test
    void aFieldOrderMeansInterlaced() {
        var json =
                """
                {"streams": [{"index": 0, "codec_name": "mpeg2video", "codec_type": "video",
                  "width": 720, "height": 576, "field_order": "tt"}]}
                """;
        assertThat(Objects.requireNonNull(source(json, List.of()).video()).interlaced()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', no_streams",
        "'no json', no_streams",
        "'{\"streams\": [{\"index\": 0, \"codec_type\": \"data\"}]}', no_streams",
        "'{\"streams\": [{\"codec_type\": \"video\", \"codec_name\": \"h264\"}]}', damaged_file",
        "'{\"streams\": [{\"codec_type\": \"audio\", \"codec_tag_string\": \"[0][0][0][0]\"}]}', damaged_file",
        "'{\"streams\": [{\"codec_type\": \"audio\", \"codec_tag_string\": \"apac\"}]}', unsupported_codec",
    })
    void filesWithoutAnythingToPlayAreRefused(String json, String code) {
        assertThatThrownBy(() -> source(json, List.of()))
                .isInstanceOf(UnusableSource.class)
                .extracting("code")
                .isEqualTo(code);
    }

    @Test
    void aPictureOfTilesIsOnePicture() {
        var report =
                ProbeReport.of(
                        """
                        {"streams": [
                            {"index": 0, "codec_type": "video", "width": 64, "height": 64},
                            {"index": 1, "codec_type": "video", "width": 64, "height": 64}],
                        "stream_groups": [
                            {"type": "Tile Grid", "disposition": {"default": 0}, "components": []},
                            {"type": "Tile Grid", "disposition": {"default": 1}, "components": [
                                {"width": 100, "height": 60, "subcomponents": [
                                    {"stream_index": 0},
                                    {"stream_index": 1, "tile_horizontal_offset": 64}]}]}]}
                        """);
        var grid = report.tiles().orElseThrow();
        assertThat(grid)
                .isEqualTo(
                        new TileGrid(
                                100, 60, 0, 0, List.of(new Tile(0, 0, 0), new Tile(1, 64, 0))));
        assertThat(report.assembled(grid, 90).streams())
                .singleElement()
                .satisfies(
                        stream -> {
                            assertThat(stream.width()).isEqualTo(100);
                            assertThat(stream.isDefault()).isTrue();
                            assertThat(stream.rotation()).hasValue(90.0);
                        });
        assertThat(ProbeReport.of(PHONE).tiles()).isEmpty();
    }

    @Test
    void limitsHold() {
        var report = ProbeReport.of(PHONE);
        var limits = new SourceLimits(1919, 8192, 40_000_000, 32, Duration.ofHours(1));
        assertThatThrownBy(() -> limits.check(report)).hasMessageContaining("1920×1080");
        assertThatThrownBy(() -> limits.check(3601)).hasMessageContaining("hours");
        var narrow = new SourceLimits(8192, 8192, 40_000_000, 4, Duration.ofHours(1));
        assertThatThrownBy(() -> narrow.check(report)).hasMessageContaining("5 streams");
    }

    private static SourceInfo source(String json, List<ProbeReport.Frame> frames) {
        var report = ProbeReport.of(json);
        var duration = Objects.requireNonNullElse(report.format().duration(), 0.0);
        return new Findings(
                        report, Selection.of(report, Set.of()), duration, List.of(), frames, null)
                .tell();
    }
}
