package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteClient;
import app.testing.SiteTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pictures that people choose: of their media, and of themselves. */
@SiteTest
class PostersIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");

    private static final String ME = "/api/v1/users/me";
    private static final String AVATAR = ME + "/avatar";

    @LocalServerPort int port;

    @Test
    void aFrameOrAPictureTakesThePlaceOfThePoster() throws IOException {
        var owner = SiteClient.user(port);
        var image = upload(owner, "blue.png", picture(1600, 400));
        var video = owner.upload(FILE, Map.of("visibility", "private")).field("id");
        var path = "/api/v1/media/" + video + "/poster";
        var made = owner.waitUntil(video, "ready").field("playback.poster");

        var framed = owner.put(path, Map.of("time", 1.0));
        assertThat(framed.status()).as(framed.toString()).isEqualTo(200);
        var poster = framed.field("playback.poster");
        assertThat(poster).isNotEqualTo(made).contains("/0/poster-");
        var shown = SiteClient.anonymous(port).get(poster);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        var frame = ImageIO.read(new ByteArrayInputStream(shown.body()));
        assertThat(frame.getWidth()).isEqualTo(160);

        owner.waitUntil(image, "ready");
        var pictured = owner.put(path, Map.of("imageId", image)).field("playback.poster");
        var drawn = ImageIO.read(new ByteArrayInputStream(owner.get(pictured).body()));
        assertThat(drawn.getWidth()).isEqualTo(1280);
        assertThat(drawn.getHeight()).isEqualTo(320);
        assertThat(drawn.getRGB(100, 100) & 0xFF).isGreaterThan(200);

        assertThat(owner.put(path, Map.of("time", 99)).status()).isEqualTo(422);
        assertThat(owner.put(path, Map.of("time", -1)).status()).isEqualTo(422);
        assertThat(owner.put(path, Map.of("imageId", video)).status()).isEqualTo(422);
        assertThat(owner.put("/api/v1/media/" + image + "/poster", Map.of("time", 0)).code())
                .isEqualTo("no_frame");
        assertThat(owner.send("DELETE", path, BodyPublishers.noBody()).field("playback.poster"))
                .endsWith(made.substring(made.indexOf("/poster")));
    }

    @Test
    void aPictureOfSomeoneIsDrawnAnewAndShownWithTheirName() throws IOException {
        var someone = SiteClient.user(port);
        var answer = someone.send("PUT", AVATAR, BodyPublishers.ofByteArray(picture(900, 600)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        var url = answer.field("avatarUrl");
        var shown = SiteClient.anonymous(port).get(url);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("Cache-Control")).contains("immutable");
        var drawn = ImageIO.read(new ByteArrayInputStream(shown.body()));
        assertThat(drawn.getWidth()).isEqualTo(256);
        assertThat(drawn.getHeight()).isEqualTo(256);
        var media = someone.upload(FILE, Map.of());
        assertThat(media.field("owner.avatarUrl")).isEqualTo(url);

        assertThat(someone.delete(AVATAR).status()).isEqualTo(204);
        assertThat(someone.get("/api/v1/users/me").field("avatarUrl")).isEmpty();
        assertThat(someone.get(url).status()).isEqualTo(404);
    }

    @Test
    void aPictureMediaBecomesThePictureOfSomeone() throws IOException {
        var someone = SiteClient.user(port);
        var image = upload(someone, "mine.png", picture(300, 400));
        someone.waitUntil(image, "ready");

        var worn = someone.patch(ME, Map.of("avatarId", image));
        assertThat(worn.status()).as(worn.toString()).isEqualTo(200);
        var drawn =
                ImageIO.read(new ByteArrayInputStream(someone.get(worn.field("avatarUrl")).body()));
        assertThat(drawn.getWidth()).isEqualTo(256);
        assertThat(drawn.getRGB(100, 100) & 0xFF).isGreaterThan(200);
        var again = someone.patch(ME, Map.of("avatarId", worn.field("avatarId")));
        assertThat(again.field("avatarUrl")).isEqualTo(worn.field("avatarUrl"));

        var stranger = SiteClient.user(port).patch(ME, Map.of("avatarId", image));
        assertThat(stranger.status()).as("somebody else's private picture").isEqualTo(422);
        assertThat(someone.patch(ME, Map.of("avatarId", "nonsense")).status()).isEqualTo(422);
        assertThat(someone.patch(ME, Collections.singletonMap("avatarId", null)).field("avatarUrl"))
                .isEmpty();
    }

    @Test
    void whatIsNoPictureOfSomeoneIsRefused() {
        var someone = SiteClient.user(port);
        var html = someone.send("PUT", AVATAR, BodyPublishers.ofString("<svg onload=alert(1)>"));
        assertThat(html.code()).isEqualTo("avatar_unreadable");
        var huge = someone.send("PUT", AVATAR, BodyPublishers.ofByteArray(new byte[6_000_000]));
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.code()).isEqualTo("avatar_too_large");
    }

    private static String upload(SiteClient owner, String name, byte[] bytes) {
        return owner.upload(name, BodyPublishers.ofByteArray(bytes), Map.of()).field("id");
    }

    /** Blue all over. */
    private static byte[] picture(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, 0x1010FF);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
