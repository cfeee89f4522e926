package app.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaId;
import app.transcode.MediaKind;
import app.users.AccountId;
import app.users.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchStatementTests {

    private final AccountId me = AccountId.random();

    @Test
    void strangersAreShownWhatIsPublicAndPlays() {
        assertThat(SearchStatement.of(newest(null), Caller.anonymous()).sql())
                .isEqualTo(
                        """
                        with found as not materialized (
                            select m.id, m.created_at as key from media m
                            where m.deleted_at is null
                            and m.visibility = 'PUBLIC'
                            and m.playable)
                        select id, key from found

                        order by key desc, id desc
                        limit :limit""");
    }

    @Test
    void accountsAreShownTheTeamsAndTheirOwnToo() {
        var statement = SearchStatement.of(newest(null), new Caller(me, false));
        assertThat(statement.sql())
                .contains("(m.visibility in ('PUBLIC', 'TEAM') or m.owner = :me)")
                .contains("(m.playable or m.owner = :me)");
        assertThat(statement.parameters()).containsEntry("me", me.value());
    }

    @Test
    void adminsAreShownEverything() {
        assertThat(SearchStatement.of(newest(null), new Caller(me, true)).sql())
                .doesNotContain("visibility");
    }

    @Test
    void whoAsksForAStatusIsShownWhatDoesNotPlayToo() {
        assertThat(SearchStatement.of(newest("FAILED"), Caller.anonymous()).sql())
                .doesNotContain("playable")
                .contains("m.status = :status");
    }

    @Test
    void theNextPageFollowsTheCursor() {
        var media = MediaId.random();
        var cursor = new Cursor(Sort.VIEWS, 7L, MediaId.random());
        var filter =
                new SearchFilter(
                        null,
                        MediaKind.VIDEO,
                        me,
                        "Holiday",
                        null,
                        List.of(media),
                        Sort.VIEWS,
                        10,
                        0.5,
                        cursor);
        var statement = SearchStatement.of(filter, Caller.anonymous());
        assertThat(statement.sql()).contains("where (key, id) < (:key, :id)");
        assertThat(statement.parameters())
                .containsEntry("key", 7L)
                .containsEntry("id", cursor.id().value())
                .containsEntry("kind", "VIDEO")
                .containsEntry("owner", me.value())
                .containsEntry("tag", "Holiday")
                .containsEntry("limit", 11)
                .containsEntry("without", new String[] {media.value()});
    }

    @Test
    void eachWordMustMatchAndOnlyTheLastMayBeUnfinished() {
        var filter =
                new SearchFilter(
                        "my bunny",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Sort.RELEVANCE,
                        10,
                        0.5,
                        null);
        var statement = SearchStatement.of(filter, Caller.anonymous());
        assertThat(statement.sql())
                .contains(
                        "where m.search @@ to_tsquery('simple', quote_literal(media_fold(:w0)) || '')"
                                + " and (m.search @@ to_tsquery('simple',"
                                + " quote_literal(media_fold(:w1)) || ':*')"
                                + " or media_fold(:w1) <% m.words)");
        assertThat(statement.parameters()).containsEntry("w0", "my").containsEntry("w1", "bunny");
    }

    private static SearchFilter newest(@Nullable String status) {
        return new SearchFilter(
                null, null, null, null, status, List.of(), Sort.NEWEST, 10, 0.5, null);
    }
}
