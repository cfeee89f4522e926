package app.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.playback.PlaybackSettings.Way;
import app.storage.MediaStore;
import app.testing.BadConnection;
import app.testing.BadConnection.Mood;
import app.testing.BucketSiteTest;
import app.testing.SiteClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Viewers of a site that keeps its media in a bucket, and sends them there. */
@BucketSiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentToTheBucketIntegrationTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PLAYLIST =
            "#EXTM3U\n#EXT-X-MAP:URI=\"init.mp4\"\n#EXTINF:4.0,\n00001.m4s\n#EXT-X-ENDLIST\n";

    @LocalServerPort int port;
    @Autowired MediaStore store;
    @Autowired PlaybackSettings settings;
    @Autowired BadConnection connection;

    private Screening screening;

    @BeforeAll
    void begin() throws IOException {
        screening = Screening.begin(SiteClient.user(port), store, "public");
        store.put(
                "streams/" + screening.id() + "/77/720p/index.m3u8",
                new ByteArrayInputStream(PLAYLIST.getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void allIsWell() {
        connection.become(Mood.GOOD);
    }

    @Test
    void segmentsAreLoadedFromTheBucketWholeAndInRanges() throws Exception {
        var playlist = SiteClient.anonymous(port).get(screening.open("720p/index.m3u8"));
        var lines = playlist.text().lines().toList();

        assertThat(playlist.header("Content-Type")).startsWith("application/vnd.apple.mpegurl");
        assertThat(lines.get(1)).startsWith("#EXT-X-MAP:URI=\"" + connection.endpoint());
        assertThat(lines.get(3)).startsWith(connection.endpoint());
        assertThat(lines.getLast()).isEqualTo("#EXT-X-ENDLIST");
        var segment = load(URI.create(lines.get(3)), "bytes=0-");
        assertThat(segment.body()).isEqualTo(Screening.SEGMENT);
        assertThat(segment.headers().firstValue("Content-Type")).contains("video/mp4");
        var part = load(URI.create(lines.get(3)), "bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(Screening.SEGMENT, 100, 200));
    }

    @Test
    void theMasterPlaylistStaysAsItIs() {
        assertThat(SiteClient.anonymous(port).get(screening.open("master.m3u8")).text())
                .isEqualTo(Screening.PLAYLIST);
    }

    @Test
    void pagesMayLoadFromTheBucket() {
        assertThat(SiteClient.anonymous(port).get("/").header("Content-Security-Policy"))
                .contains("connect-src 'self' " + connection.endpoint());
    }

    @Test
    void aRedirectLeadsToTheSegment() throws Exception {
        var way = new BucketWay(store, redirecting());
        var path = StreamPath.parse(screening.open("720p/00001.m4s")).orElseThrow();
        var master = StreamPath.parse(screening.open("master.m3u8")).orElseThrow();

        var part = load(way.redirect(path).orElseThrow(), "bytes=0-9");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOf(Screening.SEGMENT, 10));
        assertThat(way.redirect(master)).isEmpty();
    }

    @Test
    void aSegmentThatIsAskedOfUsIsStreamedThroughAndReadOnWhereTheBucketBreaksOff() {
        var viewer = SiteClient.anonymous(port);
        var path = screening.open("720p/00001.m4s");
        assertThat(viewer.get(path).body()).isEqualTo(Screening.SEGMENT);

        connection.become(Mood.SHORT, 2);

        assertThat(viewer.get(path).body()).isEqualTo(Screening.SEGMENT);
    }

    @Test
    void aBucketThatIsAwayIsToldAndHealthTellsUntilItIsBack() throws Exception {
        var viewer = SiteClient.anonymous(port);
        connection.become(Mood.AWAY);

        var answer = viewer.get(screening.open("master.m3u8"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("storage_unavailable");
        waitForHealth(503);
        connection.become(Mood.GOOD);
        waitForHealth(200);
        assertThat(viewer.get(screening.open("master.m3u8")).status()).isEqualTo(200);
    }

    private void waitForHealth(int status) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> SiteClient.anonymous(port).get("/actuator/health").status() == status);
    }

    private PlaybackSettings redirecting() {
        return new PlaybackSettings(
                Way.REDIRECT,
                settings.presignedLifetime(),
                settings.redirectLifetime(),
                settings.browserAge(),
                settings.sharedAge(),
                settings.playlistAge(),
                settings.sendfileThreshold(),
                settings.rememberedFiles(),
                settings.rememberedFor(),
                settings.mostRanges(),
                settings.viewPause(),
                settings.rememberedViews());
    }

    private static HttpResponse<byte[]> load(URI address, String range)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address).header("Range", range).build(),
                BodyHandlers.ofByteArray());
    }
}
