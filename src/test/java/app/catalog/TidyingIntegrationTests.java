package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ingest.Intake;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a crash left in the store goes, and nothing else does. */
@SiteTest
class TidyingIntegrationTests {

    @LocalServerPort int port;
    @Autowired Tidying tidying;
    @Autowired MediaStore store;
    @Autowired Intake intake;

    @Test
    void whatBelongsToNobodyGoesWhenItIsOlderThanADay() throws Exception {
        var owner = SiteClient.user(port);
        var known = upload(owner);
        owner.waitUntil(known.value(), "failed"); // or its own tidying would come between
        var stray = MediaId.random();
        var young = MediaId.random();
        putOld("originals/" + known + "/source");
        putOld("streams/" + known + "/1/master.m3u8");
        putOld("originals/" + stray + "/source");
        putOld("staging/" + stray + "/source");
        putOld("streams/" + stray + "/1/master.m3u8");
        put("originals/" + young + "/source");
        put("streams/" + young + "/1/master.m3u8");

        var tidied = tidying.tidy().orElseThrow();

        assertThat(tidied.originals().objects()).isEqualTo(2);
        assertThat(tidied.streams().objects()).isEqualTo(1);
        assertThat(store.find("originals/" + stray + "/source")).isEmpty();
        assertThat(store.find("staging/" + stray + "/source")).isEmpty();
        assertThat(store.find("streams/" + stray + "/1/master.m3u8")).isEmpty();
        assertThat(store.find("originals/" + known + "/source")).isPresent();
        assertThat(store.find("streams/" + known + "/1/master.m3u8")).isPresent();
        assertThat(store.find("originals/" + young + "/source")).isPresent();
        assertThat(store.find("streams/" + young + "/1/master.m3u8")).isPresent();
        store.deleteAll("originals/" + young + "/");
        store.deleteAll("streams/" + young + "/");
    }

    @Test
    void aDroppedOriginalIsGoneAndItsRoomIsFreeHoweverOftenItIsDropped() throws Exception {
        var owner = SiteClient.user(port);
        var id = upload(owner);

        intake.drop(id);
        intake.drop(id);

        assertThat(intake.original(id)).isEmpty();
        assertThat(store.find("originals/" + id + "/source")).isEmpty();
        assertThat(owner.get("/api/v1/users/me").json().get("usage").get("bytes").longValue())
                .isZero();
        assertThat(owner.get("/api/v1/media/" + id).status()).isEqualTo(200);
        assertThat(owner.delete("/api/v1/media/" + id).status()).isEqualTo(204);
    }

    private static MediaId upload(SiteClient owner) {
        var file = BodyPublishers.ofByteArray(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 1});
        return new MediaId(owner.upload("a.mp3", file, Map.of()).field("id"));
    }

    private void put(String key) throws IOException {
        store.put(key, new ByteArrayInputStream(new byte[10]));
    }

    private void putOld(String key) throws IOException {
        put(key);
        var file = store.localFile(key).orElseThrow();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
}
