package app.users;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the site calls itself: as an administrator named it, or else as the settings do. */
@Component
class SiteName {

    /** So long can other nodes go on with the old name. */
    private static final Duration AGE = Duration.ofSeconds(10);

    private final JdbcClient database;
    private final LoadingCache<Boolean, String> known;

    SiteName(JdbcClient database, SiteSettings settings) {
        this.database = database;
        this.known =
                Caffeine.newBuilder()
                        .expireAfterWrite(AGE)
                        .build(
                                _ ->
                                        database.sql("select name from site")
                                                .query(String.class)
                                                .optional()
                                                .orElse(settings.name()));
    }

    String now() {
        return known.get(true);
    }

    void change(String name) {
        database.sql(
                        """
                        insert into site (name) values (?)
                        on conflict (one) do update set name = excluded.name
                        """)
                .param(name)
                .update();
        known.invalidateAll();
    }
}
