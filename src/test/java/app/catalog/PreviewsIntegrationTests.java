package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteClient;
import app.testing.SiteTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What machines read of pages. Needs the web UI to be built. */
@SiteTest
class PreviewsIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");
    private static final String EVIL = "\"><script>alert(1)</script> & 'more'";

    @LocalServerPort int port;

    @Test
    void thePageOfAPublicMediaTellsWhatItIs() {
        var owner = SiteClient.user(port);
        var media = upload(owner, "public");
        var ready = owner.waitUntil(media, "ready");
        var page = SiteClient.anonymous(port).get("/watch/" + media, "Accept", "text/html");
        var root = SiteClient.anonymous(port).uri("").toString();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.text())
                .contains(
                        "<div id=\"root\"",
                        "<title>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;more&#39;",
                        "<meta property=\"og:type\" content=\"video.other\" />",
                        "<meta property=\"og:url\" content=\"" + root + "/watch/" + media + "\" />",
                        root + ready.field("playback.poster"),
                        "<meta name=\"twitter:card\" content=\"player\" />",
                        root + "/embed/" + media,
                        "type=\"application/json+oembed\"")
                .doesNotContain("<script>", "noindex");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "private"})
    void thePageOfAMediaThatIsNotOpenTellsNothingToAnybody(String visibility) {
        var owner = SiteClient.user(port);
        var media = upload(owner, visibility);
        var page = owner.get("/watch/" + media);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<div id=\"root\"").doesNotContain("og:", "alert");
    }

    @Test
    void anUnlistedMediaIsNotForSearchEngines() {
        var media = upload(SiteClient.user(port), "unlisted");
        assertThat(SiteClient.anonymous(port).get("/watch/" + media).text())
                .contains("<meta name=\"robots\" content=\"noindex\" />", "og:title");
    }

    @Test
    void aShareTellsItsTitleUnlessItWantsAPassword() {
        var owner = SiteClient.user(port);
        var path = "/api/v1/media/" + upload(owner, "private") + "/shares";
        var open = owner.post(path, Map.of()).field("url");
        var locked = owner.post(path, Map.of("password", "swordfish")).field("url");
        assertThat(owner.get(open).text()).contains("og:title", "alert(1)", "noindex");
        assertThat(owner.get(locked).text()).doesNotContain("og:title", "alert(1)");
        assertThat(owner.get(path).json().at("/items/1/views").intValue()).isZero();
    }

    @Test
    void otherSitesAreToldHowToShowAMedia() {
        var media = upload(SiteClient.user(port), "public");
        var nobody = SiteClient.anonymous(port);
        var page = nobody.uri("/watch/" + media);
        var answer = nobody.get("/api/v1/oembed?maxwidth=200&url=" + page);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.field("version")).isEqualTo("1.0");
        assertThat(answer.field("title")).isEqualTo(EVIL);
        assertThat(answer.field("provider_name")).isEqualTo("Marquee");
        assertThat(answer.json().get("width").intValue()).isEqualTo(200);
        assertThat(answer.field("html"))
                .startsWith("<iframe src=\"" + nobody.uri("/embed/" + media) + "\"")
                .doesNotContain("<script>");
        assertThat(nobody.get("/api/v1/oembed?url=" + nobody.uri("/studio")).status())
                .isEqualTo(422);
    }

    private static String upload(SiteClient owner, String visibility) {
        return owner.upload(FILE, Map.of("visibility", visibility, "title", EVIL)).field("id");
    }
}
