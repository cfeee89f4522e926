package app.catalog.search;

import app.storage.MediaId;
import app.users.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds media: by full text with PostgreSQL's own means, page by page. */
@Component
public class Search {

    private final JdbcClient database;

    Search(JdbcClient database) {
        this.database = database;
    }

    /** One page of what this caller may see. */
    @Transactional(readOnly = true)
    public Found find(SearchFilter filter, Caller caller) {
        if (filter.query() != null) {
            tolerateTypos(filter.likeness());
        }
        var statement = SearchStatement.of(filter, caller);
        var hits =
                database.sql(statement.sql())
                        .params(statement.parameters())
                        .query((row, _) -> hit(filter.sort(), row))
                        .list();
        var page = hits.subList(0, Math.min(hits.size(), filter.limit()));
        var next = hits.size() > page.size() ? page.getLast().encode() : null;
        return new Found(page.stream().map(Cursor::id).toList(), next);
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

    /**
     * Tells PostgreSQL, for this transaction, how alike two words must be, and that comparing them
     * row by row costs far more than it thinks: an index is always the better way.
     */
    private void tolerateTypos(double likeness) {
        database.sql(
                        """
                        select set_config('pg_trgm.word_similarity_threshold', :likeness, true),
                            set_config('enable_seqscan', 'off', true)""")
                .param("likeness", Double.toString(likeness))
                .query()
                .singleRow();
    }

    /**
     * A page of media.
     *
     * @param ids in order
     * @param nextCursor null on the last page
     */
    public record Found(List<MediaId> ids, @Nullable String nextCursor) {}
}
