package app.transcode.extras;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryboardTests {

    @ParameterizedTest(name = "{0}x{1} for {2} s")
    @CsvSource({
        "1920, 1080, 30, 160x90, 1, 30, 10x3, 1",
        "1080, 1920, 30, 90x160, 1, 30, 10x3, 1",
        "642, 642, 3, 120x120, 1, 3, 3x1, 1",
        "960, 400, 0.3, 186x78, 1, 1, 1x1, 1",
        "854, 480, 30.03, 160x90, 1, 30, 10x3, 1",
        "854, 480, 400, 160x90, 1, 400, 10x10, 4",
        "854, 480, 401, 160x90, 2, 201, 10x10, 3",
        "854, 480, 7200, 160x90, 18, 400, 10x10, 4",
        "854, 480, 86400, 160x90, 216, 400, 10x10, 4",
    })
    void fewPicturesOfTheFilmsShapeAreSpreadOverIt(
            int width,
            int height,
            double seconds,
            String cell,
            int interval,
            int cells,
            String grid,
            int sheets) {
        var storyboard = Storyboard.of(width, height, seconds);
        assertThat(storyboard.cellWidth() + "x" + storyboard.cellHeight()).isEqualTo(cell);
        assertThat(storyboard.interval()).isEqualTo(interval);
        assertThat(storyboard.cells()).isEqualTo(cells);
        assertThat(storyboard.columns() + "x" + storyboard.rows()).isEqualTo(grid);
        assertThat(storyboard.sheets()).hasSize(sheets);
    }

    @Test
    void theIndexNamesAPartOfASheetForEachMoment() {
        assertThat(Storyboard.of(1920, 1080, 11.5).index())
                .startsWith(
                        """
                        WEBVTT

                        00:00:00.000 --> 00:00:01.000
                        storyboard-0.jpg#xywh=0,0,160,90

                        00:00:01.000 --> 00:00:02.000
                        storyboard-0.jpg#xywh=160,0,160,90
                        """)
                .endsWith(
                        """

                        00:00:10.000 --> 00:00:11.000
                        storyboard-0.jpg#xywh=0,90,160,90

                        00:00:11.000 --> 00:00:11.500
                        storyboard-0.jpg#xywh=160,90,160,90
                        """);
    }

    @Test
    void theIndexOfALongFilmGoesOverAllSheets() {
        var storyboard = Storyboard.of(1920, 1080, 7200);
        assertThat(storyboard.index().lines().filter(line -> line.contains("-->"))).hasSize(400);
        assertThat(storyboard.index())
                .contains("\n00:30:00.000 --> 00:30:18.000\nstoryboard-1.jpg#xywh=0,0,160,90\n")
                .endsWith(
                        "\n01:59:42.000 --> 02:00:00.000\nstoryboard-3.jpg#xywh=1440,810,160,90\n");
        assertThat(storyboard.sheets())
                .isEqualTo(IntStream.range(0, 4).mapToObj("storyboard-%d.jpg"::formatted).toList());
    }

    @Test
    void oneDecodeMakesSheetsAndKeyframes() {
        var storyboard = Storyboard.of(1920, 1080, 7200);
        assertThat(String.join(" ", StillsCommand.of(Path.of("/films/film.mp4"), storyboard, 2)))
                .startsWith(
                        "-hide_banner -loglevel error -nostats -y -progress pipe:1 -threads 2"
                                + " -skip_frame noref ")
                .endsWith(
                        " -i file:/films/film.mp4 -filter_complex"
                                + " [0:v:0]fps=1:round=up:start_time=0,split=2[stills][cells];"
                                + "[cells]select='not(mod(n,18))',scale=160:90:out_range=pc,"
                                + "format=yuvj420p,tile=10x10[sheets]"
                                + " -map [sheets] -fps_mode passthrough -q:v 5"
                                + " -f image2 -start_number 0 storyboard-%d.jpg"
                                + " -map [stills] -c:v libx264 -preset veryfast"
                                + " -profile:v high -crf 28 -bf 0 -force_key_frames expr:1 -fps_mode passthrough"
                                + " -enc_time_base 1/1 -threads 2"
                                + " -map_metadata -1 -map_chapters -1 -output_ts_offset 10"
                                + " -f hls -hls_time 1 -hls_list_size 0"
                                + " -hls_playlist_type vod -hls_segment_type fmp4"
                                + " -hls_segment_options movflags=+frag_discont"
                                + " -hls_flags single_file"
                                + " -hls_segment_filename iframes/frames.mp4 iframes/ffmpeg.m3u8");
    }
}
