package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaId;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes with a media. */
@SiteTest
class RelatedIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    private final String name = "zebra" + System.nanoTime();

    @Test
    void whatSharesTagsWordsOwnerOrPlaylistIsRelatedTheNearestFirst() {
        var owner = SiteClient.user(port);
        var other = SiteClient.user(port);
        var media = upload(owner, name + " in the morning", "public", List.of(name));
        var tagged =
                upload(other, "Something else", "public", List.of(name.toUpperCase(Locale.ROOT)));
        var named = upload(other, name + " in the evening", "public", List.of());
        var same = upload(owner, "By the way", "public", List.of());
        var listed = upload(other, "Unlike anything", "public", List.of());
        var hidden = upload(other, name + " in the morning", "private", List.of(name));
        var unlisted = upload(other, name + " in the morning", "unlisted", List.of(name));
        upload(other, "Nothing of it", "public", List.of());
        var list =
                owner.post("/api/v1/playlists", Map.of("title", "x", "visibility", "public"))
                        .field("id");
        owner.put(
                "/api/v1/playlists/" + list + "/items", Map.of("mediaIds", List.of(media, listed)));

        assertThat(related(SiteClient.anonymous(port), media, ""))
                .containsExactlyInAnyOrder(tagged, named, same, listed)
                .endsWith(same);
        assertThat(related(owner, media, "?limit=2")).hasSize(2);
        assertThat(related(other, media, "")).contains(hidden, unlisted).startsWith(unlisted);
    }

    @Test
    void aMediaThatIsLikeNothingHasNothingRelated() {
        var owner = SiteClient.user(port);
        var media = upload(owner, name, "public", List.of());
        assertThat(related(owner, media, "")).isEmpty();
    }

    /** Its streams do not matter here: the database says that it plays. */
    private String upload(SiteClient by, String title, String visibility, List<String> tags) {
        var id = by.upload(FILE, Map.of("visibility", visibility, "title", title)).field("id");
        by.patch("/api/v1/media/" + id, Map.of("tags", tags));
        database.sql("update media set playable = true where id = :id").param("id", id).update();
        return new MediaId(id).value();
    }

    private static List<String> related(SiteClient who, String media, String query) {
        var answer = who.get("/api/v1/media/" + media + "/related" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .map(e -> e.get("id").stringValue())
                .toList();
    }
}
