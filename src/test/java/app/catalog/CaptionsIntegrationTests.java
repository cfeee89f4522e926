package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Captions as people add them, see them and find by them. */
@SiteTest
class CaptionsIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");

    private static final String SUBRIP =
            """
            1
            00:00:01,000 --> 00:00:02,500
            The %s walks <script>alert(1)</script>

            2
            00:00:02,500 --> 00:00:04,000
            into the café.

            3
            00:01:05,250 --> 00:01:07,000
            Nobody saw the bear.
            """;

    @LocalServerPort int port;

    private SiteClient owner = SiteClient.anonymous(0);
    private String media = "";

    @BeforeEach
    void aMedia() {
        owner = SiteClient.user(port);
        media = owner.upload(FILE, Map.of("visibility", "private")).field("id");
    }

    @Test
    void subRipIsKeptAsCleanWebVtt() {
        var answer = add("en-us", "?label=American", SUBRIP.formatted("bear"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.field("captions.0.language")).isEqualTo("en-US");
        assertThat(answer.field("captions.0.label")).isEqualTo("American");
        var file = SiteClient.anonymous(port).get(answer.field("captions.0.url"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/vtt");
        assertThat(file.text())
                .startsWith("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nThe bear walks")
                .doesNotContain("<script");
    }

    @Test
    void theBytesAreForThoseWhoMaySeeTheMedia() {
        var url = add("en", "", SUBRIP.formatted("bear")).field("captions.0.url");
        var ticket = url.split("/", -1)[3];
        assertThat(ticket).isNotEqualTo("open");
        var changed =
                url.replace(ticket, (ticket.startsWith("A") ? "B" : "A") + ticket.substring(1));
        assertThat(SiteClient.anonymous(port).get(changed).status()).isEqualTo(404);
        assertThat(SiteClient.anonymous(port).get(url.replace(ticket, "open")).status())
                .isEqualTo(404);
    }

    @Test
    void aLaterTrackTakesThePlaceOfTheOneInItsLanguage() {
        var first = add("en", "?label=One", SUBRIP.formatted("bear")).field("captions.0.url");
        var second = add("en", "?label=Two", SUBRIP.formatted("wolf"));
        assertThat(second.json().at("/captions").size()).isEqualTo(1);
        assertThat(second.field("captions.0.label")).isEqualTo("Two");
        var url = second.field("captions.0.url");
        assertThat(url).isNotEqualTo(first);
        assertThat(owner.get(url).text()).contains("wolf");
        assertThat(owner.delete(path("en")).status()).isEqualTo(204);
        assertThat(owner.get("/api/v1/media/" + media).json().at("/captions").size()).isZero();
        assertThat(owner.delete(path("en")).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource({
        "no captions, en, 422, captions_unreadable",
        "'', en, 422, captions_unreadable",
        "good, e, 422, invalid_request",
        "good, en_US, 422, invalid_request",
        "good, <script>, 422, invalid_request",
        "huge, en, 413, captions_too_large",
    })
    void whatIsNoCaptionFileIsRefused(String body, String language, int status, String code) {
        var text =
                switch (body) {
                    case "good" -> SUBRIP;
                    case "huge" -> SUBRIP + " ".repeat(4 * 1024 * 1024);
                    default -> body;
                };
        var answer = add(language.replace("<", "%3C").replace(">", "%3E"), "", text);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "windows-1252"})
    void textIsReadInTheEncodingsThatAreInUse(String charset) {
        var body = SUBRIP.formatted("Bär").getBytes(Charset.forName(charset));
        var answer = owner.send("PUT", path("de"), BodyPublishers.ofByteArray(body));
        assertThat(owner.get(answer.field("captions.0.url")).text()).contains("The Bär", "café");
        assertThat(answer.field("captions.0.label")).isEqualTo("German");
    }

    @Test
    void aSearchFindsTheSecondAtWhichItIsSaid() {
        var animal = "quagga" + System.nanoTime();
        add("en", "", SUBRIP.formatted(animal));
        // Its words stand in two cues of one sentence, and are not spelled as they are typed.
        var found = owner.get("/api/v1/media?q=cafe+" + animal);
        assertThat(found.field("items.0.id")).isEqualTo(media);
        assertThat(found.json().at("/items/0/moments").size()).isEqualTo(1);
        var moment = found.json().at("/items/0/moments/0");
        assertThat(moment.get("seconds").doubleValue()).isEqualTo(1.0);
        assertThat(moment.get("language").stringValue()).isEqualTo("en");
        var text = moment.get("text").stringValue();
        assertThat(text).startsWith("The " + animal + " walks").endsWith("into the café.");
        assertThat(moment.at("/marks/0/start").intValue()).isEqualTo(4);
        assertThat(moment.at("/marks/0/end").intValue()).isEqualTo(4 + animal.length());

        assertThat(
                        SiteClient.user(port)
                                .get("/api/v1/media?q=" + animal)
                                .json()
                                .at("/items")
                                .size())
                .isZero();
        owner.delete(path("en"));
        assertThat(owner.get("/api/v1/media?q=" + animal).json().at("/items").size()).isZero();
    }

    @Test
    void playersFindTheCaptionsInTheStreamItself() {
        add("en", "?label=English", SUBRIP.formatted("bear"));
        var nobody = SiteClient.anonymous(port);
        var hls = nobody.uri(owner.waitUntil(media, "ready").field("playback.hls"));
        var master = nobody.get(hls.getPath());
        assertThat(master.text()).contains("TYPE=SUBTITLES", "SUBTITLES=\"subtitles\"");
        var uri = master.text().replaceAll("(?s).*TYPE=SUBTITLES[^\n]*URI=\"([^\"]+)\".*", "$1");
        var playlist = hls.resolve(uri);
        var segments = nobody.get(playlist.getPath());
        assertThat(segments.header("Content-Type")).startsWith("application/vnd.apple.mpegurl");
        var file = segments.text().lines().filter(line -> line.endsWith(".vtt")).findFirst();
        var segment = nobody.get(playlist.resolve(file.orElseThrow()).getPath());
        assertThat(segment.text())
                .startsWith("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n")
                .contains("The bear walks");
        owner.delete(path("en"));
        assertThat(nobody.get(hls.getPath()).text()).doesNotContain("SUBTITLES");
    }

    @Test
    void captionsGoWithTheirMedia() {
        var url = add("en", "", SUBRIP.formatted("bear")).field("captions.0.url");
        owner.delete("/api/v1/media/" + media);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(owner.get(url).status()).isEqualTo(404));
    }

    private Answer add(String language, String query, String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        return owner.send("PUT", path(language) + query, BodyPublishers.ofByteArray(body));
    }

    private String path(String language) {
        return "/api/v1/media/" + media + "/captions/" + language;
    }
}
