package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.transcode.ffmpeg.MediaTools;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Still pictures become media of their own kind: upright, clean, in sizes to choose from. */
@SiteTest
class PicturesIntegrationTests {

    private static final Path PHOTO = Path.of("src/test/resources/media/sample_still_photo.heic");

    /** Red on the left, blue on the right. */
    private static final String TWO_COLOURS =
            "-f lavfi -i color=red:s=400x400,format=rgb24[l];color=blue:s=400x400,format=rgb24[r];[l][r]hstack";

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
    void aPhotoLosesItsPlaceAndStandsUpright() throws IOException {
        var plain = files.make("plain.jpg", TWO_COLOURS + " -frames:v 1");
        var media = ready(Exif.into(plain, folder.resolve("photo.jpg"), 6));
        assertThat(media.json().at("/width").intValue()).isEqualTo(400);
        assertThat(media.json().at("/height").intValue()).isEqualTo(800);
        var image = download(media.field("playback.image"));
        assertThat(chunks(image)).isSubsetOf("VP8 ", "VP8L", "VP8X", "ALPH");
        var top = files.colour(image, "iw:ih/4:0:0");
        assertThat(top.getRed()).isGreaterThan(200);
        assertThat(top.getBlue()).isLessThan(60);
    }

    @Test
    void aPhoneOfTodayMakesHeic() throws IOException {
        var media = ready(PHOTO);
        assertThat(media.field("kind")).isEqualTo("image");
        assertThat(media.json().at("/playback/hls").isNull()).isTrue();
        assertThat(media.json().at("/duration").isNull()).isTrue();
        assertThat(media.field("failure")).isEmpty();
        var sizes = new ArrayList<String>();
        for (var image : media.json().at("/images")) {
            sizes.add(image.get("width").intValue() + "x" + image.get("height").intValue());
            var real =
                    files.probe(
                            download(image.get("url").asString()),
                            "-show_entries stream=width,height");
            assertThat(real.getFirst().replace(',', 'x')).isEqualTo(sizes.getLast());
        }
        assertThat(sizes).containsExactly("1080x1920", "720x1280", "360x640", "180x320");
        assertThat(media.field("playback.poster")).endsWith("/image-640.webp");
    }

    /**
     * Red, lime and blue above yellow, white and black, which stand upright a quarter clockwise.
     */
    @Test
    void aPhotoThatWasCutIntoTilesIsPutTogether() throws IOException {
        var media = ready(PHOTO.resolveSibling("tiles_turned.heic"));
        assertThat(media.json().at("/width").intValue()).isEqualTo(120);
        assertThat(media.json().at("/height").intValue()).isEqualTo(180);
        var image = download(media.field("playback.image"));
        assertThat(files.colour(image, "40:40:8:8").getBlue()).isLessThan(60); // yellow
        assertThat(files.colour(image, "40:40:8:8").getGreen()).isGreaterThan(200);
        assertThat(files.colour(image, "40:40:76:8").getRed()).isGreaterThan(200); // red
        assertThat(files.colour(image, "40:40:76:8").getGreen()).isLessThan(60);
        assertThat(files.colour(image, "40:40:76:136").getBlue()).isGreaterThan(200); // blue
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "still.png, -pix_fmt rgba",
        "still.webp, -c:v libwebp",
        "still.gif, -c:v gif",
        "still.bmp, -c:v bmp",
        "still.tiff, -c:v tiff",
        "still.avif, -c:v libaom-av1 -cpu-used 8"
    })
    void everyKindOfPictureBecomesWebpAndMayShowItsOwner(String name, String options)
            throws IOException {
        var picture = files.make(name, TWO_COLOURS + " -frames:v 1 " + options);
        var worn = person.send("PUT", "/api/v1/users/me/avatar", BodyPublishers.ofFile(picture));
        assertThat(worn.status()).as(worn.toString()).isEqualTo(200);
        var media = ready(picture);
        assertThat(media.field("kind")).isEqualTo("image");
        var image = download(media.field("playback.image"));
        var left = files.colour(image, "iw/2:ih:0:0");
        assertThat(left.getRed()).isGreaterThan(200);
        assertThat(left.getBlue()).isLessThan(60);
    }

    @Test
    void anAnimationIsAVideo() {
        var media = ready(files.make("moving.gif", "-f lavfi -i testsrc2=s=64x48:d=0.5:r=10"));
        assertThat(media.field("kind")).isEqualTo("video");
        assertThat(media.field("playback.hls")).isNotEmpty();
    }

    private Answer ready(Path file) {
        var id = person.upload(file, Map.of("visibility", "unlisted")).field("id");
        return person.waitUntil(id, "ready");
    }

    private Path download(String path) throws IOException {
        var answer = SiteClient.anonymous(port).get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/webp");
        return Files.write(folder.resolve("downloaded.webp"), answer.body());
    }

    /** What a WebP file consists of (RFC 9649, section 2.3). */
    private static List<String> chunks(Path webp) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(webp)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(12);
        var names = new ArrayList<String>();
        while (bytes.remaining() >= 8) {
            var name = new byte[4];
            bytes.get(name);
            names.add(new String(name, StandardCharsets.US_ASCII));
            int size = bytes.getInt();
            bytes.position(Math.min(bytes.limit(), bytes.position() + size + size % 2));
        }
        return names;
    }
}
