package app.transcode.extras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.transcode.ffmpeg.RealTools;
import app.transcode.hls.IFrameTrack.IFrame;
import app.transcode.hls.MasterPlaylist;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillsMakerIntegrationTests {

    @TempDir Path folder;

    @Test
    void aFilmGetsAPictureForEachSecond() throws Exception {
        var film = Film.of("big-buck-bunny-480p-30s.mp4", 6.5, folder);
        var stills = make(film);
        assertThat(stills.files())
                .extracting(file -> folder.relativize(file).toString().replace('\\', '/'))
                .containsExactly(
                        "storyboard-0.jpg",
                        "iframes/frames.mp4",
                        "iframes/index.m3u8",
                        "storyboard.vtt");
        var sheet = ImageIO.read(stills.files().getFirst().toFile());
        assertThat(sheet.getWidth()).isEqualTo(7 * 160);
        assertThat(sheet.getHeight()).isEqualTo(90);
        assertThat(Files.readString(stills.files().getLast())).contains("xywh=960,0,160,90");
        var track = stills.track();
        assertThat(track.frames()).hasSize(7);
        assertThat(track.frames().stream().mapToDouble(IFrame::seconds).sum())
                .isCloseTo(film.tracks().duration(), within(0.001));
        assertThat(MasterPlaylist.of(film.tracks(), track))
                .containsPattern(
                        "#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=\\d+,AVERAGE-BANDWIDTH=\\d+,"
                                + "CODECS=\"avc1.6400[0-9a-f]{2}\",RESOLUTION=426x240,"
                                + "URI=\"iframes/index.m3u8\"\n$");
    }

    /** Each range of bytes, behind the initialisation, decodes to the picture of its second. */
    @Test
    void eachRangeOfBytesIsAPictureOfItsOwn() throws Exception {
        var film = Film.of("big-buck-bunny-480p-30s.mp4", 3, folder);
        var track = make(film).track();
        var bytes = Files.readAllBytes(folder.resolve("iframes/frames.mp4"));
        for (int i = 0; i < track.frames().size(); i++) {
            var frame = track.frames().get(i);
            var alone = folder.resolve("alone-" + i + ".mp4");
            try (var out = Files.newOutputStream(alone)) {
                out.write(bytes, 0, (int) track.initBytes());
                out.write(bytes, (int) frame.offset(), (int) frame.bytes());
            }
            assertThat(Film.probe(alone, "frame=pts_time,pict_type,width,height"))
                    .singleElement()
                    .asString()
                    .startsWith("%d.000000|426|240|I".formatted(10 + i));
            assertThat(likeness(film, i, alone)).isGreaterThan(0.9);
        }
    }

    @Test
    void thePlaylistPlaysByItself() throws Exception {
        var film = Film.of("sample.flv", 1.1, folder);
        assertThat(make(film).track().frames()).hasSize(2);
        var decode =
                Film.ffmpeg(
                        folder,
                        List.of(
                                "-v",
                                "error",
                                "-xerror",
                                "-i",
                                "file:" + playlist(),
                                "-f",
                                "null",
                                "-"),
                        _ -> {});
        assertThat(decode.errors()).isEmpty();
        assertThat(decode.succeeded()).isTrue();
    }

    /** SSIM of a picture with the film at that second. */
    private double likeness(Film film, int second, Path picture) throws Exception {
        var statistics = folder.resolve("ssim.txt");
        var graph =
                "[0:v]trim=start_frame=%d:end_frame=%d,setpts=0[film];[1:v]setpts=0[still];[film][still]ssim=stats_file=ssim.txt"
                        .formatted(second * 24, second * 24 + 1);
        Film.require(
                Film.ffmpeg(
                        folder,
                        List.of(
                                "-v",
                                "error",
                                "-i",
                                "file:" + film.whole(film.smallest()),
                                "-i",
                                "file:" + picture,
                                "-filter_complex",
                                graph,
                                "-f",
                                "null",
                                "-"),
                        _ -> {}));
        var line = Files.readString(statistics);
        return Double.parseDouble(line.replaceAll("(?s).*All:([0-9.]+).*", "$1"));
    }

    private Path playlist() {
        return folder.resolve("iframes/index.m3u8");
    }

    private Stills make(Film film) throws Exception {
        var smallest = film.smallest();
        return new StillsMaker(RealTools.TOOLS)
                .make(
                        film.whole(smallest),
                        smallest.width(),
                        smallest.height(),
                        film.tracks().duration(),
                        1,
                        Duration.ofMinutes(1),
                        folder)
                .orElseThrow();
    }
}
