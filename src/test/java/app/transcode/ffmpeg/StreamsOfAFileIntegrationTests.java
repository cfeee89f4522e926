package app.transcode.ffmpeg;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.transcode.ffmpeg.SourceInfo.Chapter;
import app.transcode.ffmpeg.SourceInfo.SubtitleStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which streams of a file count: what is strange beside what is known is left out. */
class StreamsOfAFileIntegrationTests {

    private static final String PICTURE = "testsrc2=d=12:s=64x48:r=5";
    private static final String SOUND = "sine=d=12:r=8000";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"mkv, magicyuv", "mov, r210"})
    void aStrangeStreamBesideAKnownOneIsLeftOut(String container, String codec) throws Exception {
        var file =
                make(
                        "strange." + container,
                        "-map 0 -c:v:0 %s -map 0 -c:v:1 mjpeg -map 1 -c:a aac".formatted(codec)
                                + " -metadata:s:a language=ger");
        var source = RealTools.probe().probe(file, folder);
        var video = requireNonNull(source.video());
        assertThat(video.codec()).isEqualTo("mjpeg");
        assertThat(video.index()).isEqualTo(1);
        assertThat(source.audio()).hasSize(1);
        assertThat(source.audio().getFirst().index()).isEqualTo(2);
        assertThat(source.audio().getFirst().language()).isEqualTo("de");
        assertThat(source.duration()).isCloseTo(12, within(0.3));
    }

    @Test
    void aStrangePictureIsNotLeftOutOfAFilm() throws Exception {
        var file = make("strange.mkv", "-map 0 -c:v magicyuv -map 1 -c:a aac");
        assertThatThrownBy(() -> RealTools.probe().probe(file, folder))
                .isInstanceOf(UnusableSource.class)
                .hasMessageContaining("magicyuv")
                .extracting("code")
                .isEqualTo("unsupported_codec");
    }

    @Test
    void textTracksAndChaptersAreTold() throws Exception {
        var source = RealTools.probe().probe(RealTools.sample("sample_with_srt.mkv"), folder);
        assertThat(source.subtitles())
                .containsExactly(new SubtitleStream(2, "subrip", "en", "Subs Label"));
        assertThat(RealTools.probe().probe(RealTools.sample("bear-id3.mp3"), folder).chapters())
                .containsExactly(
                        new Chapter(0, 0.6, "Chapter title"), new Chapter(0.6, 1.2, "chap2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "webp", "gif", "bmp", "tiff", "jp2", "avif"})
    void aPictureIsStill(String kind) throws Exception {
        var file =
                RealTools.make(
                        folder.resolve("still." + kind),
                        "-f lavfi -i testsrc2=s=320x200 -frames:v 1".split(" "));
        // FFmpeg believes in some names, and originals have none.
        var original = Files.move(file, folder.resolve("source"));
        var source = RealTools.probe().probe(original, folder);
        assertThat(source.still()).isTrue();
        assertThat(source.duration()).isZero();
        assertThat(requireNonNull(source.video()).displayWidth()).isEqualTo(320);
    }

    @Test
    void anAnimatedWebpIsRefusedForWhatItIs() throws Exception {
        var file =
                RealTools.make(
                        folder.resolve("moving.webp"),
                        "-f lavfi -i testsrc2=s=64x48:d=0.2 -c:v libwebp_anim".split(" "));
        assertThat(Files.size(file)).isPositive();
        assertThatThrownBy(() -> RealTools.probe().probe(file, folder))
                .hasMessageContaining("Animated WebP")
                .extracting("code")
                .isEqualTo("unsupported_codec");
    }

    private Path make(String name, String output) throws InterruptedException {
        var arguments = "-f lavfi -i %s -f lavfi -i %s %s".formatted(PICTURE, SOUND, output);
        return RealTools.make(folder.resolve(name), arguments.split(" "));
    }
}
