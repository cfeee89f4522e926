package app;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the tables of an earlier release up to date, and leaves those of a later one alone. */
@Component
class SchemaUpgrade implements FlywayMigrationStrategy {

    /**
     * @throws StartRefusedException if a later release has changed the tables
     */
    @Override
    public void migrate(Flyway flyway) {
        for (var migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StartRefusedException(
                        "The database was written by a later release of Marquee: its tables are at"
                                + " version %s, which this one does not know."
                                        .formatted(migration.getVersion()),
                        "Start that release or a later one. To go back, restore a backup that was"
                                + " made before the upgrade into an empty data folder.");
            }
        }
        flyway.migrate();
    }
}
