package app.catalog.search;

import app.users.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list: a pure function of who asks for what.
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
        draft.saying(words);
        var key = filter.sort() == Sort.RELEVANCE ? rank(words) : filter.sort().key();
        var sql =
                """
                select id, key from (
                    select m.id, %s as key from media m
                    where %s) found
                %s
                order by key desc, id desc
                limit :limit"""
                        .formatted(
                                key,
                                String.join("\n    and ", draft.conditions),
                                draft.after(filter.after()));
        draft.parameters.put("limit", filter.limit() + 1);
        return new SearchStatement(sql, draft.parameters);
    }

    /** Title before tags before description; likeness counts where nothing matches exactly. */
    private static String rank(SearchWords words) {
        var any =
                IntStream.range(0, words.words().size())
                        .mapToObj(i -> tsquery(words, i))
                        .collect(Collectors.joining(" || "));
        var likeness =
                IntStream.range(0, words.words().size())
                        .mapToObj(i -> "word_similarity(media_fold(:w" + i + "), m.words)")
                        .collect(Collectors.joining(" + "));
        return "(ts_rank('{0.05, 0.1, 0.4, 1}', m.search, %s) + 0.1 * (%s))::float8"
                .formatted(any, likeness);
    }

    private static String tsquery(SearchWords words, int index) {
        return "to_tsquery('simple', quote_literal(media_fold(:w%d)) || '%s')"
                .formatted(index, words.isLast(index) ? ":*" : "");
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
        }

        private void equal(String column, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(column + " = :" + name);
                parameters.put(name, value);
            }
        }

        void saying(SearchWords words) {
            for (int i = 0; i < words.words().size(); i++) {
                var exactly = "m.search @@ " + tsquery(words, i);
                var nearly = "media_fold(:w" + i + ") <% m.words";
                conditions.add(words.forgives(i) ? "(" + exactly + " or " + nearly + ")" : exactly);
                parameters.put("w" + i, words.words().get(i));
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
