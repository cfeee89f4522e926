package app.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.storage.MediaStore;
import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class StreamsOverHttpIntegrationTests {

    private static final int SIZE = Screening.SEGMENT.length;

    @LocalServerPort int port;
    @Autowired MediaStore store;

    private SiteClient viewer;
    private Screening screening;
    private String segment;

    @BeforeEach
    void screen() throws IOException {
        viewer = SiteClient.anonymous(port);
        screening = Screening.begin(SiteClient.user(port), store, "public");
        segment = screening.open("720p/00001.m4s");
    }

    @Test
    void aSegmentComesWholeWithItsHeaders() {
        var answer = viewer.get(segment);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Screening.SEGMENT);
        assertThat(answer.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(answer.header("Cache-Control"))
                .isEqualTo("public, max-age=3600, s-maxage=30, immutable");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("ETag")).startsWith("\"");
        assertThat(answer.header("Last-Modified")).isNotEmpty();
    }

    @Test
    void aSegmentComesTheShortWayAsItComesTheLong() {
        var longWay = viewer.get(segment);
        var shortWay = viewer.get(segment);
        assertThat(shortWay.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(shortWay.body()).isEqualTo(longWay.body());
        for (var header :
                List.of(
                        "Content-Type",
                        "Cache-Control",
                        "Accept-Ranges",
                        "ETag",
                        "Last-Modified",
                        "X-Content-Type-Options",
                        "Referrer-Policy",
                        "Access-Control-Allow-Origin",
                        "Access-Control-Expose-Headers")) {
            assertThat(shortWay.header(header)).as(header).isEqualTo(longWay.header(header));
        }
        var known = viewer.get(segment, "If-None-Match", longWay.header("ETag"));
        assertThat(known.status()).isEqualTo(304);
    }

    @Test
    void aMediaMadePrivateIsGoneFromTheShortWayToo() {
        viewer.get(segment);
        assertThat(viewer.get(segment).status()).isEqualTo(200);
        var path = "/api/v1/media/" + screening.id();
        screening.owner().patch(path, Map.of("visibility", "private"));
        assertThat(viewer.get(segment).status()).isEqualTo(404);
    }

    @Test
    void headTellsTheSameWithoutTheBytes() {
        var answer = viewer.head(segment, "Range", "bytes=0-9");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(SIZE));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatTheViewerHasIsNotSentAgain() {
        var first = viewer.get(segment);
        var byTag = viewer.get(segment, "If-None-Match", first.header("ETag"));
        assertThat(byTag.status()).isEqualTo(304);
        assertThat(byTag.body()).isEmpty();
        assertThat(byTag.header("ETag")).isEqualTo(first.header("ETag"));
        var date = first.header("Last-Modified");
        assertThat(viewer.get(segment, "If-Modified-Since", date).status()).isEqualTo(304);
        assertThat(viewer.get(segment, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-0", "0-99", "500000-", "-100000", "999999-2000000"})
    void aRangeComesAlone(String range) {
        var answer = viewer.get(segment, "Range", "bytes=" + range);
        var part = (Selection.Part) Selection.of("bytes=" + range, SIZE, 1);
        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.header("Content-Range"))
                .isEqualTo("bytes " + part.first() + "-" + part.last() + "/" + SIZE);
        assertThat(answer.body())
                .isEqualTo(
                        Arrays.copyOfRange(
                                Screening.SEGMENT, (int) part.first(), (int) part.last() + 1));
    }

    @Test
    void oddRangesAreIgnoredOrRefused() {
        assertThat(ranged("bytes=5-1").status()).isEqualTo(200);
        assertThat(ranged("bytes=0-1,10-11").body()).isEqualTo(Screening.SEGMENT);
        var past = ranged("bytes=" + SIZE + "-");
        assertThat(past.status()).isEqualTo(416);
        assertThat(past.header("Content-Range")).isEqualTo("bytes */" + SIZE);
        assertThat(past.header("Cache-Control")).isEqualTo("no-store");
        assertThat(past.code()).isEqualTo("range_not_satisfiable");
        assertThat(ranged("bytes=0-1" + ",0-1".repeat(300)).status()).isEqualTo(416);
    }

    @Test
    void ifRangeJoinsOnlyPiecesOfOneFile() {
        var etag = viewer.head(segment).header("ETag");
        assertThat(viewer.get(segment, "Range", "bytes=0-9", "If-Range", etag).status())
                .isEqualTo(206);
        assertThat(viewer.get(segment, "Range", "bytes=0-9", "If-Range", "\"old\"").status())
                .isEqualTo(200);
    }

    @Test
    void aPlaylistIsCompressedForThoseWhoAcceptIt() throws IOException {
        var master = screening.open("master.m3u8");
        var packed = viewer.get(master, "Accept-Encoding", "gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Content-Type")).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(packed.header("Vary").toLowerCase(Locale.ROOT)).contains("accept-encoding");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Screening.PLAYLIST);
        }
        assertThat(viewer.get(master).text()).isEqualTo(Screening.PLAYLIST);
        var known = viewer.get(master, "If-None-Match", packed.header("ETag"));
        assertThat(known.status()).isEqualTo(304);
        var part = viewer.get(master, "Accept-Encoding", "gzip", "Range", "bytes=0-6");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("#EXTM3U");
        assertThat(viewer.get(segment, "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void playersOfOtherSitesMayReadStreams() {
        var answer = viewer.get(segment, "Origin", "https://elsewhere.example");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("Content-Range", "Content-Length", "ETag");
        var preflight =
                viewer.send(
                        "OPTIONS",
                        segment,
                        BodyPublishers.noBody(),
                        "Origin",
                        "https://elsewhere.example",
                        "Access-Control-Request-Method",
                        "GET",
                        "Access-Control-Request-Headers",
                        "range");
        assertThat(preflight.status()).isBetween(200, 204);
        assertThat(preflight.header("Access-Control-Allow-Headers")).containsIgnoringCase("range");
        var missing = viewer.get(screening.open("x.m4s"), "Origin", "https://elsewhere.example");
        assertThat(missing.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../master.m3u8",
                "720p/../../../../originals/x",
                "..%2fmaster.m3u8",
                "..%5cmaster.m3u8",
                "%2e%2e/master.m3u8",
                "master.m3u8;x=1",
                "master.m3u8%00.m4s",
                "720p//00001.m4s",
                "720p",
                "ffmpeg.log",
                "00002.m4s"
            })
    void whatIsNoFileOfOursIsNotFound(String file) {
        var answer = viewer.get(screening.open(file));
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isIn("malformed_request", "not_found");
    }

    @Test
    void streamsAreReadOnly() {
        var answer = viewer.send("POST", segment, BodyPublishers.noBody());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.code()).isEqualTo("method_not_allowed");
    }

    @Test
    void aViewerCountsOnceHoweverOftenTheyStart() {
        var master = screening.open("master.m3u8");
        viewer.head(master);
        for (int i = 0; i < 3; i++) {
            viewer.get(master);
        }
        SiteClient.user(port).get(master);
        await().untilAsserted(() -> assertThat(views()).isEqualTo(2));
    }

    private int views() {
        return viewer.get("/api/v1/media/" + screening.id()).json().get("views").asInt();
    }

    private Answer ranged(String range) {
        return viewer.get(segment, "Range", range);
    }
}
