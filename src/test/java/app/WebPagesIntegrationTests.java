package app;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.SiteTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Needs the web UI to be built: its pages are what is looked at. */
@SiteTest
class WebPagesIntegrationTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/register",
                "/invite/abc",
                "/reset/abc",
                "/upload",
                "/watch/aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "/share/abc",
                "/studio",
                "/studio/media/aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "/playlists",
                "/playlists/abc",
                "/history",
                "/account",
                "/account/tokens",
                "/admin",
                "/admin/activity"
            })
    void eachPageIsDrawnByTheSameDocument(String path) throws Exception {
        var page = get(path, "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<div id=\"root\"");
        assertThat(page.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(page.headers().firstValue("content-type")).get().asString().contains("html");
        assertThat(page.headers().firstValue("content-security-policy"))
                .get()
                .asString()
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void onlyTheEmbeddedPlayerMayBeShownByOtherSites() throws Exception {
        var embed = get("/embed/aaaaaaaaaaaaaaaaaaaaaaaaaa?autoplay=1", "text/html");
        var watch = get("/watch/aaaaaaaaaaaaaaaaaaaaaaaaaa", "text/html");

        assertThat(embed.statusCode()).isEqualTo(200);
        assertThat(embed.body()).contains("<div id=\"root\"");
        assertThat(embed.headers().firstValue("x-frame-options")).isEmpty();
        assertThat(embed.headers().firstValue("content-security-policy"))
                .get()
                .asString()
                .contains("script-src 'self'")
                .doesNotContain("frame-ancestors", "unsafe-inline");
        assertThat(watch.headers().firstValue("x-frame-options")).contains("SAMEORIGIN");
        assertThat(watch.headers().firstValue("content-security-policy"))
                .get()
                .asString()
                .contains("frame-ancestors 'self'");
    }

    @Test
    void assetsAreKeptForeverAndSentGzipped() throws Exception {
        var script = get("/", "text/html").body().replaceAll("(?s).*src=\"([^\"]+\\.js)\".*", "$1");

        var asset = get(script, "*/*", "Accept-Encoding", "gzip");

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("cache-control"))
                .contains("max-age=31536000, public, immutable");
        assertThat(asset.headers().firstValue("content-encoding")).contains("gzip");
    }

    @Test
    void aLostVisitorSeesAPageAndAProgramAProblem() throws Exception {
        var person = get("/no/such/page", "text/html,application/xhtml+xml,*/*;q=0.8");
        var program = get("/no/such/page", "*/*");

        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(person.body()).contains("<div id=\"root\"");
        assertThat(person.headers().firstValue("content-security-policy")).isPresent();
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(program.body()).contains("\"not_found\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/no-such.js", "/static/index.html", "/application.yml"})
    void filesThatAreNotThereAreNotFound(String path) throws Exception {
        var answer = get(path, "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"not_found\"");
    }

    private HttpResponse<String> get(String path, String accept, String... more) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", accept);
        if (more.length > 0) {
            request.headers(more);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
