package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The site's own logo and name, in all places that show them. */
@SiteTest
class SiteLogoIntegrationTests {

    private static final String LOGO = "/api/v1/admin/site/logo";
    private static final Path PICTURES = Path.of("src/test/resources/media");

    @LocalServerPort int port;

    @AfterEach
    void asBefore() {
        SiteClient.admin(port).delete(LOGO);
    }

    @Test
    void aLogoIsDrawnAnewAndShownUntilItIsTakenAway() throws IOException {
        var nobody = SiteClient.anonymous(port);
        assertThat(put(clearPicture(1200, 200)).status()).isEqualTo(204);

        var site = nobody.get("/api/v1/site");
        var logo = image(nobody.get(site.field("logoUrl")));
        assertThat(logo.getWidth())
                .isEqualTo(480)
                .isEqualTo(site.json().get("logoWidth").intValue());
        assertThat(logo.getHeight()).isEqualTo(80);
        assertThat(new Color(logo.getRGB(2, 2), true).getAlpha()).as("clear").isZero();
        assertThat(new Color(logo.getRGB(240, 40), true).getRed()).isGreaterThan(200);

        var icon = image(nobody.get(nobody.get("/icon").header("Location")));
        assertThat(icon.getWidth()).isEqualTo(256).isEqualTo(icon.getHeight());
        assertThat(nobody.get("/manifest.webmanifest").text())
                .contains("\"name\":\"Marquee\"", "/icon.png");

        assertThat(SiteClient.admin(port).delete(LOGO).status()).isEqualTo(204);
        assertThat(nobody.get("/api/v1/site").field("logoUrl")).isEmpty();
        assertThat(nobody.get(site.field("logoUrl")).status()).isEqualTo(404);
        assertThat(nobody.get("/icon").header("Location")).isEqualTo("/favicon.svg");
    }

    @Test
    void otherSitesAreToldTheNameAndTheLogoThatAnAdministratorChose() throws IOException {
        var admin = SiteClient.admin(port);
        put(clearPicture(64, 64));
        try {
            admin.patch("/api/v1/admin/site", Map.of("name", "Films of Ann"));
            var sound =
                    admin.upload(
                            PICTURES.resolve("bear-vp9-odd-dimensions.webm"),
                            Map.of("visibility", "public"));
            var page = admin.get("/watch/" + sound.field("id")).text();

            assertThat(page).contains("og:site_name\" content=\"Films of Ann", "/icon.png");
        } finally {
            admin.patch("/api/v1/admin/site", Map.of("name", "Marquee"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
                "no picture at all"
            })
    void whatCouldHoldAScriptIsRefused(String file) {
        var answer = SiteClient.admin(port).send("PUT", LOGO, BodyPublishers.ofString(file));

        assertThat(answer.code()).isEqualTo("avatar_unreadable");
        assertThat(SiteClient.anonymous(port).get("/api/v1/site").field("logoUrl")).isEmpty();
    }

    private Answer put(byte[] file) {
        return SiteClient.admin(port).send("PUT", LOGO, BodyPublishers.ofByteArray(file));
    }

    private static BufferedImage image(Answer answer) throws IOException {
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    /** Red in the middle, and clear around it. */
    private static byte[] clearPicture(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
