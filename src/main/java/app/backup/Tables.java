package app.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables whose rows are saved: all but the job queue's, which the site makes anew from what is
 * left to do, and Flyway's, which come of making the tables.
 */
final class Tables {

    private static final String COLUMNS =
            """
            select c.relname, array_agg(a.attname::text order by a.attnum)
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
              and c.relname <> 'flyway_schema_history' and not starts_with(c.relname, 'jobrunr_')
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            group by 1 order by 1
            """;

    private static final String REFERENCES =
            """
            select child.relname, parent.relname
            from pg_constraint k
                join pg_class child on child.oid = k.conrelid
                join pg_class parent on parent.oid = k.confrelid
            where k.contype = 'f' and child.oid <> parent.oid
              and child.relnamespace = current_schema()::regnamespace
            """;

    private Tables() {}

    /** All of them, without their rows, each after those that it refers to. */
    static List<Manifest.Table> of(Connection connection) throws SQLException {
        var tables = new LinkedHashMap<String, Manifest.Table>();
        var parents = new HashMap<String, Set<String>>();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    var columns = List.of((String[]) rows.getArray(2).getArray());
                    tables.put(
                            rows.getString(1), new Manifest.Table(rows.getString(1), columns, 0));
                }
            }
            try (var rows = statement.executeQuery(REFERENCES)) {
                while (rows.next()) {
                    parents.computeIfAbsent(rows.getString(1), _ -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        return order(tables.keySet(), parents).stream().map(tables::get).toList();
    }

    /**
     * Puts names behind all that they refer to.
     *
     * @throws IllegalStateException if they refer to each other in a circle
     */
    static List<String> order(Set<String> names, Map<String, Set<String>> parents) {
        var ordered = new ArrayList<String>();
        while (ordered.size() < names.size()) {
            var next =
                    names.stream()
                            .filter(name -> !ordered.contains(name))
                            .filter(
                                    name ->
                                            ordered.containsAll(
                                                    parents.getOrDefault(name, Set.of())))
                            .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + names);
            }
            ordered.addAll(next);
        }
        return ordered;
    }

    /** The beginning of the command that reads or fills a table. */
    static String copy(Manifest.Table table) {
        return table.columns().stream()
                .map(Tables::quoted)
                .collect(Collectors.joining(", ", "copy " + quoted(table.name()) + " (", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
