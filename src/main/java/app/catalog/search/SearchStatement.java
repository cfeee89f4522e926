package app.catalog.search;

import app.storage.MediaId;
import app.users.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list: a pure function of who asks for what.
 *
 * <p>A search first finds all that matches, by its indexes, and then sorts it ("materialized"):
 * PostgreSQL cannot know how rare a mistyped word is, and would walk along the order instead. A
 * list without words does walk along it, and stops when the page is full.
 *
 * @param sql selects {@code id} and {@code key}, in order, one more than the page holds
 * @param parameters by name
 */
record SearchStatement(String sql, Map<String, @Nullable Object> parameters) {

    static SearchStatement of(SearchFilter filter, Caller caller) {
        var words = SearchWords.of(filter.query() == null ? "" : filter.query());
        var draft = new Draft();
        draft.visibleTo(caller, filter);
        draft.filteredBy(filter);
        draft.parameters.putAll(words.parameters());
        var key = filter.sort() == Sort.RELEVANCE ? rank(words) : filter.sort().key();
        var sql =
                """
                with %s
                    select m.id, %s as key from %s
                    where %s)
                select id, key from found
                %s
                order by key desc, id desc
                limit :limit"""
                        .formatted(
                                words.isEmpty()
                                        ? "found as not materialized ("
                                        : hits(words) + ", found as materialized (",
                                key,
                                words.isEmpty() ? "media m" : "hits h join media m on m.id = h.id",
                                String.join("\n    and ", draft.conditions),
                                draft.after(filter.after()));
        draft.parameters.put("limit", filter.limit() + 1);
        return new SearchStatement(sql, draft.parameters);
    }

    /** All media that say it: in what people wrote about them, or aloud. */
    private static String hits(SearchWords words) {
        return """
        hits as materialized (
            select id, bool_or(said) as said from (
                select m.id, false as said from media m where %s
                union all
                select c.media_id, true from caption_sentences c where c.search @@ (%s)) each
            group by id)"""
                .formatted(join(words, " and ", i -> written(words, i)), words.query());
    }

    private static String written(SearchWords words, int index) {
        var exactly = "m.search @@ " + words.query(index);
        var nearly = "media_fold(:w" + index + ") <% m.words";
        return words.forgives(index) ? "(" + exactly + " or " + nearly + ")" : exactly;
    }

    /**
     * What matches exactly comes first, title before tags before description; then what is said;
     * then what is like it. Likeness is dear, so it is not measured where it does not decide.
     */
    private static String rank(SearchWords words) {
        var likeness = join(words, " + ", i -> "word_similarity(media_fold(:w" + i + "), m.words)");
        return """
        (case when m.search @@ (%1$s)
            then 1 + ts_rank('{0.05, 0.1, 0.4, 1}', m.search, %1$s)
            when h.said then 1
            else (%2$s) / %3$d end)::float8"""
                .formatted(words.query(), likeness, words.words().size());
    }

    private static String join(SearchWords words, String operator, IntFunction<String> part) {
        return IntStream.range(0, words.words().size())
                .mapToObj(part)
                .collect(Collectors.joining(operator));
    }

    /** Conditions and their parameters, as they come together. */
    private static final class Draft {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

        /** What may be seen; and of other people's, without a wish for a status, what plays. */
        void visibleTo(Caller caller, SearchFilter filter) {
            conditions.add("m.deleted_at is null");
            var account = caller.account();
            if (account != null) {
                parameters.put("me", account.value());
            }
            if (account == null) {
                conditions.add("m.visibility = 'PUBLIC'");
            } else if (!caller.admin()) {
                conditions.add("(m.visibility in ('PUBLIC', 'TEAM') or m.owner = :me)");
            }
            if (filter.status() == null) {
                conditions.add(account == null ? "m.playable" : "(m.playable or m.owner = :me)");
            }
        }

        void filteredBy(SearchFilter filter) {
            equal("m.kind", "kind", filter.kind() == null ? null : filter.kind().name());
            equal("m.status", "status", filter.status());
            equal("m.owner", "owner", filter.owner() == null ? null : filter.owner().value());
            if (filter.tag() != null) {
                conditions.add("media_fold_all(m.tags) @> array[media_fold(:tag)]");
                parameters.put("tag", filter.tag());
            }
            if (!filter.without().isEmpty()) {
                conditions.add("m.id <> all(:without)");
                var ids = filter.without().stream().map(MediaId::value);
                parameters.put("without", ids.toArray(String[]::new));
            }
        }

        private void equal(String column, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(column + " = :" + name);
                parameters.put(name, value);
            }
        }

        String after(@Nullable Cursor cursor) {
            if (cursor == null) {
                return "";
            }
            parameters.put("key", cursor.key());
            parameters.put("id", cursor.id().value());
            return "where (key, id) < (:key, :id)";
        }
    }
}
