package app.ingest.pull;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ingest.pull.OtherServer.Page;
import app.testing.Answer;
import app.testing.OutsideSiteTest;
import app.testing.SiteClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that the site fetches from another server, which is real and sometimes misbehaves. */
@OutsideSiteTest
class PullIntegrationTests {

    private static final String PULL = "/api/v1/uploads/pull";
    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");

    @LocalServerPort int port;

    private OtherServer other;
    private SiteClient person;
    private byte[] film;

    @BeforeEach
    void peopleAndServer() throws IOException {
        other = new OtherServer();
        person = SiteClient.user(port);
        film = Files.readAllBytes(FILE);
    }

    @AfterEach
    void serverStops() {
        other.close();
    }

    @Test
    void aFileBehindARedirectBecomesAMedia() {
        other.put("talks/intro.webm", Page.of(film));
        var begun = begin(other.url("/moved/talks/intro.webm"));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        assertThat(begun.field("state")).isEqualTo("fetching");
        assertThat(begun.json().get("size").longValue()).isEqualTo(film.length);
        assertThat(ended(begun).field("state")).isEqualTo("done");
        var media = person.waitUntil(begun.field("id"), "ready", Duration.ofMinutes(2));
        assertThat(media.field("fileName")).isEqualTo("intro.webm");
        assertThat(media.field("title")).isEqualTo("Fetched");
        var original = person.get("/api/v1/media/" + begun.field("id") + "/original");
        assertThat(original.body()).isEqualTo(film);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConnectionThatBreaksOffIsGoneOnWithFromWhereItWas(boolean knowsRanges) {
        var whole = knowsRanges ? Page.of(film) : Page.of(film).withoutRanges();
        var cut = whole.cutAfter(20_000);
        var begun = begin(other.put("film.webm", whole, cut, cut, whole));
        assertThat(ended(begun).field("state")).isEqualTo("done");
        assertThat(other.ranges()).contains("bytes=20000-");
        var original = person.get("/api/v1/media/" + begun.field("id") + "/original");
        assertThat(original.body()).isEqualTo(film);
    }

    @Test
    void aFileOfUntoldSizeIsTaken() {
        var begun = begin(other.put("film.webm", Page.of(film).withoutLength()));
        assertThat(begun.json().get("size").isNull()).isTrue();
        assertThat(ended(begun).field("state")).isEqualTo("done");
        person.waitUntil(begun.field("id"), "ready", Duration.ofMinutes(2));
    }

    @Test
    void aFileThatChangesMeanwhileIsGivenUp() {
        var newer = Page.of(Arrays.copyOf(film, 30_000)).version("\"2\"");
        var page = Page.of(film);
        var begun = begin(other.put("film.webm", page, page.cutAfter(20_000), newer));
        assertFailed(begun, "pull_changed");
    }

    @Test
    void aServerThatSendsNothingMoreIsGivenUp() {
        var page = Page.of(film).withoutRanges();
        var begun = begin(other.put("film.webm", page, page.cutAfter(20_000)));
        assertFailed(begun, "pull_failed");
    }

    @Test
    void whatIsNoMediaIsNotKept() {
        var page =
                Page.of(
                        "<!doctype html><html><body>Sign in</body></html>"
                                .repeat(200)
                                .getBytes(UTF_8));
        assertFailed(begin(other.put("film.mp4", page)), "unsupported_media_type");
    }

    @Test
    void whatSpeaksAgainstAFileAtOnceIsTheAnswer() {
        assertThat(begin(other.url("/nowhere")).field("code")).isEqualTo("pull_failed");
        assertThat(begin(other.url("/round")).field("code")).isEqualTo("pull_failed");
        assertThat(begin(other.put("none", Page.of(new byte[0]))).field("code"))
                .isEqualTo("empty_file");
        assertThat(person.get(PULL).json().get("items").isEmpty()).isTrue();
    }

    @Test
    void whoAskedCanStopIt() {
        var page = Page.of(film).withoutRanges();
        var begun = begin(other.put("film.webm", page, page.cutAfter(20_000)));
        var path = PULL + "/" + begun.field("id");
        assertThat(SiteClient.user(port).delete(path).status()).isEqualTo(404);
        assertThat(person.delete(path).status()).isEqualTo(204);
        assertThat(person.get(path).status()).isEqualTo(404);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> person.get("/api/v1/media/" + begun.field("id")).status() == 404);
    }

    private void assertFailed(Answer begun, String code) {
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        var ended = ended(begun);
        assertThat(ended.field("state")).isEqualTo("failed");
        assertThat(ended.json().path("failure").path("code").asString()).isEqualTo(code);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> person.get("/api/v1/media/" + begun.field("id")).status() == 404);
    }

    private Answer begin(String url) {
        return person.post(PULL, Map.of("url", url, "title", "Fetched"));
    }

    private Answer ended(Answer begun) {
        var path = PULL + "/" + begun.field("id");
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> person.get(path), now -> !now.field("state").equals("fetching"));
    }
}
