package app.ingest;

import static app.ingest.DirectClient.begin;
import static app.ingest.DirectClient.complete;
import static app.ingest.DirectClient.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.storage.MediaId;
import app.storage.MediaStore;
import app.testing.BadConnection;
import app.testing.BadConnection.Mood;
import app.testing.BucketSiteTest;
import app.testing.SiteClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that go straight to the bucket, as a client sends them that knows only the API. */
@BucketSiteTest
class DirectUploadIntegrationTests {

    @LocalServerPort int port;
    @Autowired Intake intake;
    @Autowired MediaStore store;
    @Autowired BadConnection connection;
    @Autowired JdbcClient database;

    @AfterEach
    void allIsWell() {
        connection.become(Mood.GOOD);
    }

    @Test
    void aFileInPartsBecomesAMediaAndIsMovedToItsPlaceInTheBackground() throws Exception {
        var person = SiteClient.user(port);
        var film = Films.film(6_000_000);
        var begun = begin(person, film.length, Map.of("title", "Straight", "visibility", "team"));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(begun.json().get("partSize").longValue()).isEqualTo(5 << 20);
        assertThat(usage(person)).isEqualTo(film.length);

        var sent = send(begun, film);
        var answer = complete(person, begun, sent);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.field("title")).isEqualTo("Straight");
        assertThat(answer.field("visibility")).isEqualTo("team");
        var id = new MediaId(begun.field("id"));
        assertThat(answer.field("id")).isEqualTo(id.value());
        assertThat(complete(person, begun, sent).status()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(1)).until(() -> original(id).sha256() != null);
        assertThat(original(id).sha256()).isEqualTo(sha256(film));
        assertThat(original(id).key()).isEqualTo("originals/" + id + "/source");
        assertThat(person.get("/api/v1/media/" + id + "/original").body()).isEqualTo(film);
        await().atMost(Duration.ofMinutes(1)).until(() -> keys("staging/" + id).isEmpty());
        assertThat(usage(person)).isEqualTo(film.length);
        assertThat(person.delete("/api/v1/media/" + id).status()).isEqualTo(204);
        await().atMost(Duration.ofMinutes(1)).until(() -> keys("originals/" + id).isEmpty());
    }

    @Test
    void whatIsEvidentlyNoMediaIsRefusedWhenItIsThereAndNothingOfItIsKept() throws Exception {
        var person = SiteClient.user(port);
        var page = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var begun = begin(person, page.length, Map.of());

        var answer = complete(person, begun, send(begun, page));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported_media_type");
        assertThat(keys("staging/" + begun.field("id"))).isEmpty();
        assertThat(person.get("/api/v1/media/" + begun.field("id")).status()).isEqualTo(404);
        assertThat(usage(person)).isZero();
    }

    @Test
    void partsThatWereNotSentCanBeSentAfterARefusal() throws Exception {
        var person = SiteClient.user(port);
        var film = Films.film(1000);
        var begun = begin(person, film.length, Map.of());

        var early = complete(person, begun, List.of(Map.of("number", 1, "etag", "0".repeat(32))));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.code()).isEqualTo("direct_upload_incomplete");

        assertThat(complete(person, begun, send(begun, film)).status()).isEqualTo(200);
    }

    @Test
    void onlyWhoBeganAnUploadEndsOrCancelsIt() throws Exception {
        var person = SiteClient.user(port);
        var other = SiteClient.user(port);
        var film = Films.film(1000);
        var begun = begin(person, film.length, Map.of());
        var sent = send(begun, film);
        var path = DirectClient.PATH + "/" + begun.field("id");

        assertThat(complete(other, begun, sent).status()).isEqualTo(404);
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(person.delete(path).status()).isEqualTo(204);
        assertThat(complete(person, begun, sent).status()).isEqualTo(404);
        assertThat(usage(person)).isZero();
    }

    @Test
    void limitsHoldBeforeAByteIsSent() {
        var person = SiteClient.user(port);
        var tooLarge = begin(person, 21L << 30, Map.of());
        var empty = begin(person, 0, Map.of());
        var nameless = person.post(DirectClient.PATH, Map.of("size", 5));

        assertThat(tooLarge.code()).isEqualTo("upload_too_large");
        assertThat(empty.code()).isEqualTo("empty_file");
        assertThat(nameless.code()).isEqualTo("invalid_request");
        assertThat(begin(person, 5, Map.of("visibility", "none")).status()).isEqualTo(422);
        assertThat(usage(person)).isZero();
    }

    @Test
    void anAbandonedUploadIsGivenUpWhenItsAddressesHaveExpired() throws Exception {
        var person = SiteClient.user(port);
        var film = Films.film(1000);
        var begun = begin(person, film.length, Map.of());
        send(begun, film);

        database.sql("update direct_uploads set expires_at = now() - interval '1 s' where id = ?")
                .param(begun.field("id"))
                .update();

        await().atMost(Duration.ofMinutes(1)).until(() -> usage(person) == 0);
        assertThat(person.get("/api/v1/media/" + begun.field("id")).status()).isEqualTo(404);
    }

    @Test
    void whileTheBucketIsAwayUploadsAreRefusedAndThenTheyWorkAgain() {
        var person = SiteClient.user(port);
        connection.become(Mood.AWAY);

        var direct = begin(person, 1000, Map.of());
        var through =
                person.upload("a.mp4", BodyPublishers.ofByteArray(Films.film(1000)), Map.of());

        assertThat(direct.status()).isEqualTo(503);
        assertThat(through.status()).isEqualTo(503);
        assertThat(through.code()).isEqualTo("storage_unavailable");
        connection.become(Mood.GOOD);
        assertThat(begin(person, 1000, Map.of()).status()).isEqualTo(201);
        assertThat(SiteClient.anonymous(port).get("/api/v1/site").json().get("directUploads"))
                .hasToString("true");
    }

    private Original original(MediaId id) {
        return intake.original(id).orElseThrow();
    }

    private List<String> keys(String prefix) {
        var keys = new ArrayList<String>();
        store.list(prefix, object -> keys.add(object.key()));
        return keys;
    }

    private static long usage(SiteClient person) {
        return person.get("/api/v1/users/me").json().get("usage").get("bytes").longValue();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
