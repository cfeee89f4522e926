package app.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.storage.MediaId;
import app.testing.EventReader;
import app.testing.EventReader.Event;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.transcode.Progress;
import app.transcode.TranscodeProgressed;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

@SiteTest
class EventStreamIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");
    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort int port;
    @Autowired ApplicationEventPublisher events;
    @Autowired ActivitySettings settings;

    private SiteClient owner = SiteClient.anonymous(0);

    @BeforeEach
    void people() {
        owner = SiteClient.user(port);
    }

    @Test
    void aStreamBeginsWithThePresentState() throws InterruptedException {
        var id = upload("private");
        try (var stream = new EventReader(owner, "/api/v1/media/" + id + "/events")) {
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(stream.header("Cache-Control")).contains("no-store");
            var first = stream.next(SOON);
            assertThat(first.name()).isEqualTo("progress");
            assertThat(first.field("id")).isEqualTo(id);
            assertThat(first.data().propertyNames())
                    .containsExactlyInAnyOrder(
                            "id",
                            "status",
                            "playable",
                            "progress",
                            "stage",
                            "ladderVersion",
                            "secondsLeft",
                            "poster");
        }
    }

    @Test
    void onesOwnStreamFollowsAnUploadFromItsFirstByteUntilItIsReady() throws InterruptedException {
        try (var stream = new EventReader(owner, "/api/v1/events")) {
            var id = upload("private");
            var seen =
                    stream.until(
                            event ->
                                    event.field("status").equals("ready")
                                            && event.field("id").equals(id),
                            Duration.ofMinutes(2));
            assertThat(List.of("uploading", "processing", "ready"))
                    .containsSubsequence(statuses(seen));
            assertThat(seen)
                    .extracting(event -> event.data().path("progress").doubleValue())
                    .isSorted()
                    .endsWith(1.0);
            assertThat(seen.getLast().data().path("playable").booleanValue()).isTrue();
        }
    }

    @Test
    void nobodyHearsOfOtherPeoplesMedia() throws InterruptedException {
        try (var stream = new EventReader(SiteClient.user(port), "/api/v1/events")) {
            var id = upload("public");
            events.publishEvent(new TranscodeProgressed(progress(id, 0.5)));
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> stream.next(Duration.ofSeconds(1)));
        }
    }

    @Test
    void aReaderWhoNeverReadsHoldsNobodyUp() throws IOException, InterruptedException {
        var id = upload("private");
        var path = "/api/v1/media/" + id + "/events";
        owner.waitUntil(id, "ready");
        try (var stuck = new Socket("localhost", port);
                var stream = new EventReader(owner, path)) {
            stuck.setReceiveBufferSize(1024);
            stuck.getOutputStream().write(request(path).getBytes(StandardCharsets.US_ASCII));
            stream.next(SOON);
            long begin = System.nanoTime();
            for (int i = 1; i <= 100_000; i++) {
                events.publishEvent(new TranscodeProgressed(progress(id, i / 100_000.0, i)));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
            stream.until(event -> event.data().path("ladderVersion").intValue() == 100_000, SOON);
        }
    }

    @Test
    void aDeletedMediaEndsItsStream() throws InterruptedException {
        var id = upload("private");
        try (var stream = new EventReader(owner, "/api/v1/media/" + id + "/events")) {
            stream.next(SOON);
            owner.delete("/api/v1/media/" + id);
            var seen = stream.until(event -> event.name().equals("end"), Duration.ofSeconds(30));
            assertThat(seen.get(seen.size() - 2).name()).isEqualTo("deleted");
            assertThat(seen.get(seen.size() - 2).field("id")).isEqualTo(id);
        }
    }

    @Test
    void lateNewsOfADeletedMediaTellThatItIsGone() throws InterruptedException {
        var id = upload("private");
        try (var stream = new EventReader(owner, "/api/v1/media/" + id + "/events")) {
            stream.next(SOON);
            owner.delete("/api/v1/media/" + id);
            events.publishEvent(new TranscodeProgressed(progress(id, 0.5)));
            assertThat(stream.until(event -> event.name().equals("end"), Duration.ofSeconds(30)))
                    .extracting(Event::name)
                    .contains("deleted");
        }
    }

    @Test
    void aStreamEndsWhenTheMediaIsHiddenFromItsReader() throws InterruptedException {
        var id = upload("team");
        var other = SiteClient.user(port);
        try (var stream = new EventReader(other, "/api/v1/media/" + id + "/events")) {
            stream.next(SOON);
            owner.patch("/api/v1/media/" + id, Map.of("visibility", "private"));
            assertThat(stream.until(event -> event.name().equals("end"), SOON))
                    .extracting(Event::name)
                    .doesNotContain("deleted", "broken");
        }
    }

    @Test
    void whoeverHasNotSignedInHearsOfWhatIsOpenToEverybodyUntilItIsNot()
            throws InterruptedException {
        var id = upload("unlisted");
        try (var stream =
                new EventReader(SiteClient.anonymous(port), "/api/v1/media/" + id + "/events")) {
            assertThat(stream.next(SOON).field("id")).isEqualTo(id);
            owner.patch("/api/v1/media/" + id, Map.of("visibility", "team"));
            assertThat(stream.until(event -> event.name().equals("end"), SOON))
                    .extracting(Event::name)
                    .doesNotContain("deleted", "broken");
        }
    }

    @Test
    void whoeverOpenedAShareHearsOfItsMediaUntilItIsRevoked() throws InterruptedException {
        var id = upload("private");
        var share = owner.post("/api/v1/media/" + id + "/shares");
        var guest = SiteClient.anonymous(port);
        var opened = guest.post("/api/v1/shares/" + share.field("token"));
        var path = "/api/v1/media/" + id + "/events?grant=" + opened.field("grant");
        try (var stream = new EventReader(guest, path)) {
            assertThat(stream.next(SOON).field("id")).isEqualTo(id);
            owner.delete("/api/v1/media/" + id + "/shares/" + share.field("id"));
            owner.patch("/api/v1/media/" + id, Map.of("title", "News of it"));
            assertThat(stream.until(event -> event.name().equals("end"), SOON))
                    .extracting(Event::name)
                    .doesNotContain("deleted", "broken");
        }
    }

    @Test
    void anAccountHasOnlySoManyStreams() {
        var streams = new ArrayList<EventReader>();
        try {
            for (int i = 0; i < settings.streamsPerAccount(); i++) {
                streams.add(new EventReader(owner, "/api/v1/events"));
            }
            var refused = owner.get("/api/v1/events", "Accept", "text/event-stream");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("too_many_event_streams");
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        } finally {
            streams.forEach(EventReader::close);
        }
    }

    @Test
    void aTicketInTheAddressOpensAStream() throws InterruptedException {
        var id = upload("private");
        var ticket = owner.post("/api/v1/auth/ticket").field("ticket");
        var path = "/api/v1/media/" + id + "/events?ticket=" + ticket;
        try (var stream = new EventReader(SiteClient.anonymous(port), path)) {
            assertThat(stream.next(SOON).field("id")).isEqualTo(id);
        }
    }

    private String upload(String visibility) {
        var answer = owner.upload(FILE, Map.of("visibility", visibility));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.field("id");
    }

    private String request(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(path, owner.token());
    }

    private static List<String> statuses(List<Event> events) {
        return events.stream().map(event -> event.field("status")).distinct().toList();
    }

    private static Progress progress(String id, double share) {
        return progress(id, share, 1);
    }

    private static Progress progress(String id, double share, int ladderVersion) {
        return new Progress(new MediaId(id), share, "encoding", ladderVersion, null, false);
    }
}
