package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.transcode.ffmpeg.MediaTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes with films and recordings besides their streams. */
@SiteTest
class CompanionsIntegrationTests {

    private static final Path MEDIA = Path.of("src/test/resources/media");

    private static final String SUBTITLES =
            """
            1
            00:00:00,200 --> 00:00:00,900
            Guten <b>Tag</b> <img src=x onerror=alert(1)>

            2
            00:00:01,000 --> 00:00:01,900
            1 & 2
            """;

    @LocalServerPort int port;
    @Autowired MediaTools tools;
    @TempDir Path folder;

    private SiteClient person = SiteClient.anonymous(0);
    private MadeFiles files;

    @BeforeEach
    void setUp() {
        person = SiteClient.user(port);
        files = new MadeFiles(tools, folder);
    }

    @Test
    void textTracksBecomeCaptions() throws IOException {
        Files.writeString(folder.resolve("text.srt"), SUBTITLES);
        var film =
                files.make(
                        "film.mkv",
                        "-f lavfi -i testsrc2=d=2:s=64x48 -i text.srt -map 0 -map 1 -map 1 -map 1"
                                + " -c:v libx264 -c:s:0 srt -c:s:1 ass -c:s:2 webvtt"
                                + " -metadata:s:s:0 language=ger -metadata:s:s:1 language=ger"
                                + " -metadata:s:s:2 language=eng -metadata:s:s:2 title=Signs");
        var captions = ready(film).json().at("/captions");
        assertThat(captions)
                .extracting(each -> each.get("language").asString())
                .containsExactly("de", "de", "en");
        assertThat(captions)
                .extracting(each -> each.get("label").asString())
                .containsExactly("German", "German (2)", "Signs");
        for (var caption : captions) {
            var track = SiteClient.anonymous(port).get(caption.get("url").asString());
            assertThat(track.header("Content-Type")).startsWith("text/vtt");
            assertThat(track.text())
                    .startsWith("WEBVTT\n\n00:00:00.200 --> 00:00:00.900\nGuten <b>Tag</b>")
                    .contains("00:00:01.000 --> 00:00:01.900\n1 &amp; 2")
                    .doesNotContain("<img");
        }
    }

    @Test
    void textOfPhonesBecomesCaptionsToo() throws IOException {
        Files.writeString(folder.resolve("text.srt"), SUBTITLES);
        var film =
                files.make(
                        "film.mp4",
                        "-f lavfi -i testsrc2=d=2:s=64x48 -i text.srt -map 0 -map 1 -c:v libx264"
                                + " -c:s mov_text");
        var caption = ready(film).json().at("/captions/0");
        assertThat(caption.get("language").asString()).isEqualTo("und");
        assertThat(SiteClient.anonymous(port).get(caption.get("url").asString()).text())
                .contains("Guten");
    }

    @Test
    void chaptersAreToldWithCleanTitles() throws IOException {
        Files.writeString(
                folder.resolve("chapters.txt"),
                """
                ;FFMETADATA1
                [CHAPTER]
                TIMEBASE=1/1000
                START=0
                END=1000
                title=One\u202e <b>
                [CHAPTER]
                TIMEBASE=1/1000
                START=1000
                END=9000
                title=Two
                """);
        var film =
                files.make(
                        "film.mp4",
                        "-f lavfi -i testsrc2=d=2:s=64x48 -i chapters.txt -map 0 -map_chapters 1 -c:v libx264");
        var chapters = ready(film).json().at("/chapters");
        assertThat(chapters)
                .extracting(each -> each.get("title").asString())
                .containsExactly("One <b>", "Two");
        assertThat(chapters.get(0).get("end").doubleValue()).isEqualTo(1);
        assertThat(chapters.get(1).get("start").doubleValue()).isEqualTo(1);
        assertThat(chapters.get(1).get("end").doubleValue()).isBetween(1.9, 2.1);
    }

    @Test
    void soundComesWithADownloadAndItsWaveform() throws IOException {
        var media = ready(MEDIA.resolve("bear.flac"));
        assertThat(media.field("kind")).isEqualTo("audio");
        assertIsMp3(media);
        var poster = SiteClient.anonymous(port).get(media.field("playback.poster"));
        assertThat(poster.header("Content-Type")).isEqualTo("image/jpeg");
        var picture = Files.write(folder.resolve("poster.jpg"), poster.body());
        assertThat(files.probe(picture, "-show_entries stream=width,height"))
                .containsExactly("1280,720");
        assertThat(files.colour(picture, "iw/4:ih/16:iw/2:ih/2").getRed()).isGreaterThan(60);
    }

    @Test
    void aCoverIsThePosterOfItsSoundAndNoVideo() throws IOException {
        var media = ready(MEDIA.resolve("bear-id3.mp3"));
        assertThat(media.field("kind")).isEqualTo("audio");
        assertThat(media.json().at("/renditions")).isEmpty();
        assertIsMp3(media);
        var poster = SiteClient.anonymous(port).get(media.field("playback.poster"));
        var picture = Files.write(folder.resolve("poster.jpg"), poster.body());
        assertThat(files.probe(picture, "-show_entries stream=width,height"))
                .containsExactly("1280,1280");
    }

    private void assertIsMp3(Answer media) throws IOException {
        var waveform = SiteClient.anonymous(port).get(media.field("playback.waveform"));
        assertThat(waveform.header("Content-Type")).isEqualTo("image/png");
        var mp3 = SiteClient.anonymous(port).get(media.field("playback.mp3"));
        assertThat(mp3.header("Content-Type")).isEqualTo("audio/mpeg");
        var file = Files.write(folder.resolve("downloaded.mp3"), mp3.body());
        assertThat(files.probe(file, "-show_entries stream=codec_name")).containsExactly("mp3");
        var seconds = files.probe(file, "-show_entries format=duration").getFirst();
        assertThat(Double.parseDouble(seconds)).isBetween(2.6, 2.9);
    }

    private Answer ready(Path file) {
        var id = person.upload(file, Map.of("visibility", "unlisted")).field("id");
        return person.waitUntil(id, "ready");
    }
}
