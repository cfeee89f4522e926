package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.testing.Answer;
import app.testing.SiteClient;
import app.testing.SiteTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Playlists as their owners and others see them. */
@SiteTest
class PlaylistsIntegrationTests {

    private static final Path FILE =
            Path.of("src/test/resources/media/bear-vp9-odd-dimensions.webm");
    private static final String ROOT = "/api/v1/playlists";

    @LocalServerPort int port;

    private SiteClient owner = SiteClient.anonymous(0);

    @BeforeEach
    void people() {
        owner = SiteClient.user(port);
    }

    @Test
    void aPlaylistKeepsTheOrderItWasGiven() {
        var one = upload(owner, "private");
        var two = upload(owner, "private");
        var three = upload(owner, "private");
        var list = begin("A list", "private");
        assertThat(ids(fill(list, List.of(two, one, three, one)))).containsExactly(two, one, three);
        assertThat(ids(fill(list, List.of(three, two)))).containsExactly(three, two);
        var read = owner.get(ROOT + "/" + list);
        assertThat(ids(read)).containsExactly(three, two);
        assertThat(read.json().get("itemCount").intValue()).isEqualTo(2);
        assertThat(read.field("owner.id")).isEqualTo(owner.id());
        owner.delete("/api/v1/media/" + three);
        assertThat(ids(owner.get(ROOT + "/" + list))).containsExactly(two);
    }

    @Test
    void eachReaderSeesOfItWhatTheyMaySeeAnyway() {
        var open = upload(owner, "public");
        var team = upload(owner, "team");
        var hidden = upload(owner, "private");
        var stranger = SiteClient.user(port);
        var linked = upload(stranger, "unlisted");
        var own = upload(owner, "unlisted");
        var list = begin("A list", "public");
        fill(list, List.of(open, team, hidden, linked, own));
        assertThat(ids(SiteClient.anonymous(port).get(ROOT + "/" + list)))
                .containsExactly(open, own);
        assertThat(ids(stranger.get(ROOT + "/" + list))).containsExactly(open, team, linked, own);
        assertThat(ids(owner.get(ROOT + "/" + list))).containsExactly(open, team, hidden, own);
        assertThat(ids(SiteClient.admin(port).get(ROOT + "/" + list))).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "public,   200, 200, true",
        "unlisted, 200, 200, false",
        "team,     404, 200, true",
        "private,  404, 404, false",
    })
    void aPlaylistHasItsOwnVisibility(String visibility, int anonymous, int other, boolean listed) {
        var list = begin("Of " + visibility, visibility);
        var stranger = SiteClient.user(port);
        assertThat(SiteClient.anonymous(port).get(ROOT + "/" + list).status()).isEqualTo(anonymous);
        assertThat(stranger.get(ROOT + "/" + list).status()).isEqualTo(other);
        assertThat(ids(stranger.get(ROOT + "?owner=" + owner.id())).contains(list))
                .isEqualTo(listed);
        assertThat(ids(owner.get(ROOT + "?owner=me"))).contains(list);
    }

    @Test
    void listsFollowOneAnotherPageByPage() {
        var lists = IntStream.range(0, 5).mapToObj(i -> begin("List " + i, "private")).toList();
        var first = owner.get(ROOT + "?owner=me&limit=3");
        var second = owner.get(ROOT + "?owner=me&limit=3&cursor=" + first.field("nextCursor"));
        assertThat(ids(first)).containsExactly(lists.get(4), lists.get(3), lists.get(2));
        assertThat(ids(second)).containsExactly(lists.get(1), lists.get(0));
        assertThat(second.field("nextCursor")).isEmpty();
        assertThat(first.json().at("/items/0/items").isNull()).isTrue();
    }

    @Test
    void theListsThatHoldAMediaAreFound() {
        var media = upload(owner, "private");
        var list = begin("With it", "private");
        begin("Without it", "private");
        fill(list, List.of(media));
        var found = owner.get(ROOT + "?owner=me&media=" + media);
        assertThat(ids(found)).containsExactly(list);
        assertThat(found.json().at("/items/0/itemCount").intValue()).isEqualTo(1);
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() {
        var list = begin("A list", "private");
        fill(list, List.of(upload(owner, "private")));
        var edited = owner.patch(ROOT + "/" + list, Map.of("description", "Text"));
        assertThat(edited.field("title")).isEqualTo("A list");
        assertThat(edited.field("description")).isEqualTo("Text");
        assertThat(ids(edited)).hasSize(1);
        assertThat(owner.delete(ROOT + "/" + list).status()).isEqualTo(204);
        assertThat(owner.get(ROOT + "/" + list).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeUsedIsRefusedByName() {
        assertThat(owner.post(ROOT, Map.of("description", "No title")).status()).isEqualTo(422);
        var list = begin("A list", "private");
        var secret = upload(SiteClient.user(port), "private");
        for (var id : List.of(secret, "rubbish", "a".repeat(26))) {
            var answer = fill(list, List.of(id));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
            assertThat(answer.field("errors.0.field")).isEqualTo("mediaIds");
        }
    }

    private String begin(String title, String visibility) {
        var answer = owner.post(ROOT, Map.of("title", title, "visibility", visibility));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.field("id");
    }

    private Answer fill(String list, List<String> media) {
        return owner.put(ROOT + "/" + list + "/items", Map.of("mediaIds", media));
    }

    private static String upload(SiteClient by, String visibility) {
        return by.upload(FILE, Map.of("visibility", visibility)).field("id");
    }

    private static List<String> ids(Answer page) {
        return page.json().at("/items").valueStream().map(e -> e.get("id").stringValue()).toList();
    }
}
