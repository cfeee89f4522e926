package app.catalog;

import app.storage.MediaId;
import app.users.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds entries: by full text with PostgreSQL's own means, page by page. */
@Component
class Search {

    private final JdbcClient database;
    private final MediaEntries entries;
    private final CatalogSettings settings;

    Search(JdbcClient database, MediaEntries entries, CatalogSettings settings) {
        this.database = database;
        this.entries = entries;
        this.settings = settings;
    }

    /** One page of what this caller may see. */
    @Transactional(readOnly = true)
    Found find(MediaFilter filter, Caller caller) {
        if (filter.query() != null) {
            tolerateTypos();
        }
        var statement = SearchStatement.of(filter, caller);
        var hits =
                database.sql(statement.sql())
                        .params(statement.parameters())
                        .query((row, _) -> hit(filter.sort(), row))
                        .list();
        var page = hits.subList(0, Math.min(hits.size(), filter.limit()));
        var next = hits.size() > page.size() ? page.getLast().encode() : null;
        return new Found(load(page), next);
    }

    private static Cursor hit(Sort sort, ResultSet row) throws SQLException {
        var type =
                switch (sort) {
                    case NEWEST -> OffsetDateTime.class;
                    case VIEWS -> Long.class;
                    case RELEVANCE -> Double.class;
                };
        return new Cursor(sort, row.getObject("key", type), new MediaId(row.getString("id")));
    }

    private List<MediaEntry> load(List<Cursor> page) {
        var ids = page.stream().map(each -> each.id().value()).toList();
        Map<String, MediaEntry> loaded =
                entries.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        return ids.stream().filter(loaded::containsKey).map(loaded::get).toList();
    }

    /** How alike two words must be is a setting of the transaction to PostgreSQL. */
    private void tolerateTypos() {
        database.sql("select set_config('pg_trgm.word_similarity_threshold', :value, true)")
                .param("value", Double.toString(settings.typoSimilarity()))
                .query(String.class)
                .single();
    }

    /**
     * A page of entries.
     *
     * @param entries in order
     * @param nextCursor null on the last page
     */
    record Found(List<MediaEntry> entries, @Nullable String nextCursor) {}
}
