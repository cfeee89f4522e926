package app.transcode.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.Chromium;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** JobRunr's dashboard in a real browser, by one click and for administrators only. */
@SiteTest
class JobDashboardIntegrationTests {

    private static final Path SONG = Path.of("src/test/resources/media/bear.flac");

    @LocalServerPort int port;

    private SiteClient admin;

    @BeforeEach
    void haveAJobDone() {
        admin = SiteClient.admin(port);
        var id = admin.upload(SONG, Map.of("title", "Song")).field("id");
        admin.waitUntil(id, "ready");
    }

    @Test
    void anAdministratorReachesItByOneClick() {
        try (var browser = Chromium.start();
                var visitor = browser.desktop(port)) {
            visitor.signIn(admin.email());
            var page = visitor.page();
            page.navigate("/admin");
            visitor.button("Open the job dashboard").click();
            page.waitForURL(Pattern.compile(".*/jobs/.*|.*/jobs"));

            page.navigate("/jobs/jobs?state=SUCCEEDED");
            page.getByText(Pattern.compile("^Transcode ")).first().click();
            page.getByText("Job Processing Succeeded").first().waitFor();
            visitor.button("Delete").click();
            page.getByText("Job Deleted").first().waitFor();

            page.navigate("/jobs/servers");
            page.getByText("Background Job Servers").first().waitFor();
        }
    }

    @Test
    void liveNewsComeThrough() {
        var news = admin.stream("/jobs/sse/jobstats");
        try (var lines = news.body()) {
            assertThat(news.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(lines.filter(line -> line.startsWith("data:")).findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains("\"succeeded\":"));
        }
    }

    @Test
    void aDoneJobCanBeDeletedButNotByAPageOfAnotherSite() {
        var cookie = cookie(admin);
        var id = admin.get("/jobs/api/jobs?state=SUCCEEDED").json().at("/items/0/id").asString("");
        var job = "/jobs/api/jobs/" + id;
        assertThat(delete(job, "Cookie", cookie, "Origin", "http://evil.example").status())
                .isEqualTo(404);
        assertThat(delete(job, "Cookie", cookie, "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(404);
        assertThat(delete(job, "Cookie", cookie, "Sec-Fetch-Site", "same-origin").status())
                .isEqualTo(204);
        assertThat(admin.get(job).text()).contains("\"state\":\"DELETED\"");
    }

    @Test
    void forEverybodyElseThereIsNothing() {
        var cookie = cookie(admin);
        var nobody = SiteClient.anonymous(port);
        assertThat(nobody.get("/jobs", "Cookie", cookie).status()).isEqualTo(200);
        assertThat(nobody.get("/jobs", "Cookie", cookie + "x").status()).isEqualTo(404);
        assertThat(nobody.get("/jobs").status()).isEqualTo(404);
        assertThat(SiteClient.user(port).get("/jobs").status()).isEqualTo(404);
        // The cookie opens nothing else.
        assertThat(nobody.get("/api/v1/admin/users", "Cookie", cookie).status()).isEqualTo(401);
    }

    @Test
    void itsPagesRunOnlyTheirOwnScripts() {
        var page = admin.get("/jobs");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'self'; style-src 'self' 'unsafe-inline'");
        assertThat(page.text()).contains("src=\"/jobs/static/js/").doesNotContain("/dashboard");
        assertThat(admin.get("/jobs/../application.yml").status()).isNotEqualTo(200);
        assertThat(admin.get("/jobs/none.js").status()).isEqualTo(404);
    }

    private Answer delete(String path, String... headers) {
        return SiteClient.anonymous(port).send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    private static String cookie(SiteClient who) {
        var set = who.post("/api/v1/admin/dashboard").header("Set-Cookie");
        assertThat(set).contains("Path=/jobs", "HttpOnly", "SameSite=Strict");
        return set.substring(0, set.indexOf(';'));
    }
}
