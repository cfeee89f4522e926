package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.storage.Finding;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.storage.StoredObject;
import app.testing.SiteClient;
import app.testing.SiteTest;
import app.transcode.Transcoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An inspection finds what is broken on purpose. The site is shared with other tests, so only what
 * is said of this test's media counts.
 */
@SiteTest
class SiteInspectionIntegrationTests {

    private static final Path FILM = Path.of("src/test/resources/media/sample_video_only.mp4");

    @LocalServerPort int port;
    @Autowired SiteInspection inspection;
    @Autowired Transcoding transcoding;
    @Autowired MediaStore store;

    private MediaId id;
    private String prefix;

    @BeforeEach
    void haveAMedia() {
        var owner = SiteClient.user(port);
        id = new MediaId(owner.upload(FILM, Map.of("title", "Film")).field("id"));
        owner.waitUntil(id.value(), "ready");
        prefix = transcoding.presentation(id).orElseThrow().prefix();
    }

    @Test
    void ofAWholeMediaNothingIsSaidHoweverCloselyOneLooks() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(findings(true, true)).isEmpty());
    }

    @Test
    void aSegmentThatIsGoneIsMissed() {
        var segment =
                keys(prefix).stream().filter(key -> key.endsWith(".m4s")).findFirst().orElseThrow();
        store.delete(segment);
        assertThat(findings(false, false)).contains("file_missing " + segment);
    }

    @Test
    void anOriginalThatIsGoneCutOrChangedIsTold() throws IOException {
        var key = keys("originals/" + id + "/").getFirst();
        var size = store.find(key).map(StoredObject::size).orElseThrow();

        store.put(key, new ByteArrayInputStream(new byte[Math.toIntExact(size)]));
        assertThat(findings(true, false)).containsExactly("original_changed " + key);

        store.put(key, new ByteArrayInputStream(new byte[1]));
        assertThat(findings(false, false)).containsExactly("original_size " + key);

        store.delete(key);
        assertThat(findings(false, false)).containsExactly("original_missing " + key);
    }

    @Test
    void aSegmentOfNoiseIsNotDecodable() throws IOException {
        var segment =
                keys(prefix).stream().filter(key -> key.endsWith(".m4s")).findFirst().orElseThrow();
        store.put(segment, new ByteArrayInputStream(new byte[50_000]));
        assertThat(findings(false, true)).anyMatch(each -> each.startsWith("not_decodable "));
    }

    @Test
    void whatNobodyKnowsIsFound() throws IOException {
        var unknown = MediaId.random();
        var left = "streams/" + id + "/99/old.m4s";
        store.put("originals/" + unknown + "/source", new ByteArrayInputStream(new byte[1]));
        store.put("streams/" + unknown + "/1/x.m4s", new ByteArrayInputStream(new byte[1]));
        store.put(left, new ByteArrayInputStream(new byte[1]));
        try {
            assertThat(kinds(inspection.run(false, false).findings(), unknown))
                    .containsExactlyInAnyOrder("original_unknown", "streams_unknown");
            assertThat(findings(false, false))
                    .containsExactly("streams_left streams/" + id + "/99");
        } finally {
            store.deleteAll("originals/" + unknown + "/");
            store.deleteAll("streams/" + unknown + "/");
            store.delete(left);
        }
    }

    @Test
    void anAdministratorReadsAReport() {
        var report = SiteClient.admin(port).post("/api/v1/admin/fsck?hashes=true");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.json().get("media").longValue()).isPositive();
        assertThat(report.json().get("findings").isArray()).isTrue();
    }

    private List<String> findings(boolean hashes, boolean decode) {
        return inspection.run(hashes, decode).findings().stream()
                .filter(each -> each.subject().contains(id.value()))
                .map(each -> each.kind() + " " + each.subject())
                .toList();
    }

    private static List<String> kinds(List<Finding> findings, MediaId of) {
        return findings.stream()
                .filter(each -> each.subject().contains(of.value()))
                .map(Finding::kind)
                .toList();
    }

    private List<String> keys(String below) {
        var keys = new ArrayList<String>();
        store.list(below, object -> keys.add(object.key()));
        return keys;
    }
}
