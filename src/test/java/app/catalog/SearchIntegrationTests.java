package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.catalog.search.Search;
import app.ingest.UploadDetails;
import app.ingest.UploadStarted;
import app.problems.Problem;
import app.storage.MediaId;
import app.testing.SiteTest;
import app.users.AccountId;
import app.users.Caller;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches as PostgreSQL really answers them. */
@SiteTest
class SearchIntegrationTests {

    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired Search search;
    @Autowired Shelf shelf;
    @Autowired CatalogSettings settings;

    private final Caller owner = new Caller(AccountId.random(), false);

    @ParameterizedTest(name = "\"{0}\" finds \"{1}\"")
    @CsvSource({
        "bunny, Big Buck Bunny",
        "BUNNY big, Big Buck Bunny",
        "big bu, Big Buck Bunny",
        "bunyn, Big Buck Bunny",
        "big buckk bunny, Big Buck Bunny",
        "cafe, Das Café an der Straße",
        "strasse, Das Café an der Straße",
        "café, Das Café an der Straße",
        "kühlschrank, Reparatur",
        "kuhlschr, Reparatur",
        "война, Война и мир",
        "ВОЙНА, Война и мир",
        "holiday, Film 2026-05",
        "2026, Film 2026-05",
        "'tag''s', Film 2026-05",
    })
    void aSearchFinds(String query, String title) {
        add("Big Buck Bunny", "");
        add("Das Café an der Straße", "");
        add("Reparatur", "Wie man einen Kühlschrank repariert");
        add("Война и мир", "");
        var tagged = add("Film 2026-05", "");
        shelf.edit(tagged.value(), owner, new Edit(null, null, List.of("Holiday", "Tag's"), null));
        assertThat(titles(query(query))).containsExactly(title);
    }

    @Test
    void whatMatchesNothingFindsNothing() {
        add("Big Buck Bunny", "");
        assertThat(titles(query("elephant"))).isEmpty();
        assertThat(titles(query("bunny elephant"))).isEmpty();
        assertThat(titles(query("uck"))).isEmpty();
    }

    @Test
    void aTitleCountsMoreThanADescription() {
        add("Rabbits", "All about the giraffe");
        add("Giraffe", "All about rabbits");
        assertThat(titles(query("giraffe"))).containsExactly("Giraffe", "Rabbits");
    }

    @Test
    void tagsAreFoundWhateverTheirCaseAndAccents() {
        var media = add("Tagged", "");
        add("Not tagged", "");
        shelf.edit(media.value(), owner, new Edit(null, null, List.of("Été 2026"), null));
        var filter = new MediaQuery(null, null, "me", "ete 2026", null, null, null, null, null);
        assertThat(titles(filter)).containsExactly("Tagged");
    }

    @Test
    void pagesHoldEachMediaOnceWhateverIsAddedMeanwhile() {
        for (int i = 0; i < 7; i++) {
            add("Old " + i, "");
        }
        for (var sort : List.of("newest", "views", "relevance")) {
            var seen = new ArrayList<String>();
            String cursor = null;
            do {
                var q = sort.equals("relevance") ? "old" : null;
                var query = new MediaQuery(q, null, "me", null, null, null, sort, 3, cursor);
                var found = search.find(query.read(owner, null, settings), owner);
                shelf.see(found.ids()).stream().map(MediaEntry::title).forEach(seen::add);
                cursor = found.nextCursor();
                add("New in between", "");
            } while (cursor != null && seen.size() < 30);
            assertThat(seen)
                    .as(sort)
                    .contains("Old 0", "Old 1", "Old 2", "Old 3", "Old 4", "Old 5", "Old 6")
                    .filteredOn(title -> title.startsWith("Old"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aForgedCursorIsRefused() {
        var query =
                new MediaQuery(null, null, null, null, null, null, null, null, "bm90IGEgY3Vyc29y");
        Assertions.assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> query.read(owner, null, settings));
    }

    @Test
    void nobodyElseFindsAPrivateMedia() {
        add("Secret bunny", "");
        var filter = query("secret bunny").read(owner, null, settings);
        assertThat(search.find(filter, new Caller(AccountId.random(), false)).ids()).isEmpty();
        assertThat(search.find(filter, Caller.anonymous()).ids()).isEmpty();
        assertThat(search.find(filter, owner).ids()).hasSize(1);
    }

    private MediaId add(String title, @Nullable String description) {
        var id = MediaId.random();
        var details = new UploadDetails(title, description, "private");
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new UploadStarted(id, owner.id(), "x.mp4", details)));
        return id;
    }

    private static MediaQuery query(String q) {
        return new MediaQuery(q, null, "me", null, null, null, null, null, null);
    }

    private List<String> titles(MediaQuery query) {
        var found = search.find(query.read(owner, null, settings), owner);
        return shelf.see(found.ids()).stream().map(MediaEntry::title).toList();
    }
}
