package app.catalog;

import app.catalog.search.Cursor;
import app.catalog.search.SearchFilter;
import app.catalog.search.SearchWords;
import app.catalog.search.Sort;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.transcode.MediaKind;
import app.users.AccountId;
import app.users.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of the list of media, as it stands in the URL.
 *
 * @param q words to search for in titles, tags and descriptions
 * @param kind {@code video}, {@code audio} or {@code image}
 * @param owner {@code me} or an account's id
 * @param tag one tag, whatever its case
 * @param status {@code uploading}, {@code processing}, {@code ready} or {@code failed}
 * @param unwatched without what the caller has seen to its end
 * @param sort {@code newest} (default), {@code views} or {@code relevance} (default with q)
 * @param limit how many at most
 * @param cursor {@code nextCursor} of the page before
 */
record MediaQuery(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String tag,
        @Nullable String status,
        @Nullable Boolean unwatched,
        @Nullable String sort,
        @Nullable Integer limit,
        @Nullable String cursor) {

    /**
     * @param log knows what the caller has seen
     * @throws Problem if a part cannot be used, or if one's own are asked for without signing in
     */
    SearchFilter read(Caller caller, @Nullable WatchLog log, CatalogSettings settings) {
        var order = order();
        return new SearchFilter(
                query(settings.queryLength()),
                parse("kind", kind, word -> Words.parse(MediaKind.class, word)),
                "me".equals(owner) ? me(caller) : parse("owner", owner, MediaQuery::account),
                tag == null || tag.isBlank() ? null : Label.line(tag),
                parse("status", status, MediaQuery::column),
                log == null || !Boolean.TRUE.equals(unwatched) ? List.of() : log.seen(me(caller)),
                order,
                limit(limit, settings),
                settings.typoSimilarity(),
                parse("cursor", cursor, text -> Cursor.decode(text, order)));
    }

    /** What a client asks of the list of playlists: one more than a page holds. */
    static Playlists.Filter playlists(
            @Nullable String owner,
            @Nullable String media,
            @Nullable String cursor,
            int size,
            Caller caller) {
        return new Playlists.Filter(
                "me".equals(owner) ? me(caller) : parse("owner", owner, MediaQuery::account),
                parse("media", media, MediaId::parse),
                parse("cursor", cursor, PlaylistCursor::decode),
                size + 1);
    }

    /** What is searched for; nothing where the list is no search. */
    SearchWords words() {
        return SearchWords.of(q == null ? "" : q);
    }

    private boolean searches() {
        return !words().isEmpty();
    }

    private @Nullable String query(int longest) {
        if (q != null && q.length() > longest) {
            throw unusable("q", "must have at most " + longest + " characters");
        }
        return searches() ? q : null;
    }

    private Sort order() {
        var wish = parse("sort", sort, word -> Words.parse(Sort.class, word));
        var order = wish == null ? Sort.RELEVANCE : wish;
        return order == Sort.RELEVANCE && !searches() ? Sort.NEWEST : order;
    }

    /** How many a page holds, as a client asked. */
    static int limit(@Nullable Integer limit, CatalogSettings settings) {
        if (limit == null) {
            return settings.pageSize();
        }
        if (limit < 1 || limit > settings.largestPage()) {
            throw unusable("limit", "must be from 1 to " + settings.largestPage());
        }
        return limit;
    }

    private static AccountId me(Caller caller) {
        if (!caller.signedIn()) {
            throw new Problem(RequestProblem.UNAUTHENTICATED, "Sign in to list your own.");
        }
        return caller.id();
    }

    private static Optional<String> column(String status) {
        return Words.parse(MediaStatus.class, status).map(MediaStatus::name);
    }

    private static Optional<AccountId> account(String id) {
        try {
            return Optional.of(new AccountId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <T> @Nullable T parse(
            String field, @Nullable String value, Function<String, Optional<T>> reader) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return reader.apply(value)
                .orElseThrow(() -> unusable(field, "is not a value that this field takes"));
    }

    private static Problem unusable(String field, String message) {
        return new Problem(
                RequestProblem.INVALID_REQUEST,
                "Correct the named fields and send it again.",
                List.of(new Problem.FieldError(field, message)));
    }
}
