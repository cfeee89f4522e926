package app.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup is. It is written last, so a backup that has one is whole.
 *
 * @param format of the backup's folder: {@link #FORMAT}
 * @param taken when its database was read: of that moment is all that it holds
 * @param marquee the release that made it
 * @param schema the version of the database's tables (Flyway)
 * @param postgres the version of the server they were read from
 * @param tables in an order in which they can be filled
 * @param sequences their last values, by name
 * @param media where media was kept: with it, or in a place that is saved by other means
 * @param withMedia whether media is part of it
 * @param files how many files it has
 * @param bytes of all of them
 * @param list the SHA-256 of {@code files.sha256}
 */
record Manifest(
        int format,
        Instant taken,
        String marquee,
        String schema,
        String postgres,
        List<Table> tables,
        Map<String, Long> sequences,
        String media,
        boolean withMedia,
        int files,
        long bytes,
        String list) {

    static final int FORMAT = 1;

    /**
     * One table.
     *
     * @param columns those that are not computed
     * @param rows how many
     */
    record Table(String name, List<String> columns, long rows) {}
}
