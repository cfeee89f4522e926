package app.users;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the site calls itself and looks like: as administrators have chosen, or else as the settings
 * say. Other nodes know a change within ten seconds.
 */
@Component
public class Site {

    private static final Duration AGE = Duration.ofSeconds(10);

    private final JdbcClient database;
    private final LoadingCache<Boolean, Face> known;

    Site(JdbcClient database, SiteSettings settings) {
        this.database = database;
        var plain = new Face(settings.name(), null);
        this.known = Caffeine.newBuilder().expireAfterWrite(AGE).build(_ -> chosen(plain));
    }

    private record Face(String name, @Nullable SiteLogo logo) {

        private static Face of(ResultSet row, Face plain) throws SQLException {
            var name = row.getString("name");
            var logo = row.getObject("logo", UUID.class);
            return new Face(
                    name == null ? plain.name() : name,
                    logo == null
                            ? null
                            : new SiteLogo(
                                    logo, row.getInt("logo_width"), row.getInt("logo_height")));
        }
    }

    /** Its name. */
    public String name() {
        return known.get(true).name();
    }

    /** The path of a square picture that stands for it, as PNG; empty where it has no logo. */
    public Optional<String> icon() {
        return logo().map(SiteLogo::iconUrl);
    }

    Optional<SiteLogo> logo() {
        return Optional.ofNullable(known.get(true).logo());
    }

    void rename(String name) {
        database.sql(
                        """
                        insert into site (name) values (?)
                        on conflict (one) do update set name = excluded.name
                        """)
                .param(name)
                .update();
        known.invalidateAll();
    }

    /**
     * Shows another logo.
     *
     * @param logo null for none
     * @return the one before
     */
    Optional<SiteLogo> wear(@Nullable SiteLogo logo) {
        known.invalidateAll();
        var before = logo();
        database.sql(
                        """
                        insert into site (logo, logo_width, logo_height) values (?, ?, ?)
                        on conflict (one) do update set logo = excluded.logo,
                            logo_width = excluded.logo_width, logo_height = excluded.logo_height
                        """)
                .param(logo == null ? null : logo.id())
                .param(logo == null ? null : logo.width())
                .param(logo == null ? null : logo.height())
                .update();
        known.invalidateAll();
        return before;
    }

    private Face chosen(Face plain) {
        return database.sql("select name, logo, logo_width, logo_height from site")
                .query((row, _) -> Face.of(row, plain))
                .optional()
                .orElse(plain);
    }
}
