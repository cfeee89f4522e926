package app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The site that uses a data folder right now, seen from a command beside it. */
final class RunningSite {

    /** The line of PostgreSQL's {@code postmaster.pid} that holds the port. */
    private static final int PORT_LINE = 3;

    private RunningSite() {}

    /**
     * The secrets of the site, and what connects to its embedded database.
     *
     * @param embedded whether it has one
     * @throws StartRefusedException if the database does not answer
     */
    static Map<String, Object> properties(Path dataFolder, boolean embedded) throws IOException {
        var secrets = Secrets.in(dataFolder);
        var properties = new HashMap<String, Object>(secrets.values());
        if (embedded) {
            var url = DatabaseAccount.url(port(dataFolder), DatabaseAccount.NAME);
            requireAnswer(url, secrets);
            properties.put("spring.datasource.url", url);
            properties.put("spring.datasource.username", DatabaseAccount.NAME);
            properties.put("spring.datasource.password", secrets.get(Secrets.DATABASE));
        }
        return properties;
    }

    private static int port(Path dataFolder) {
        var file = dataFolder.resolve("postgres").resolve("postmaster.pid");
        try {
            return Integer.parseInt(Files.readAllLines(file).get(PORT_LINE).strip());
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
    }

    private static void requireAnswer(String url, Secrets secrets) {
        try {
            DriverManager.getConnection(url, DatabaseAccount.NAME, secrets.get(Secrets.DATABASE))
                    .close();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static StartRefusedException refused(Exception e) {
        return new StartRefusedException(
                "A site uses this data folder, but its database does not answer.",
                "Wait until the site has started, or stop it.",
                e);
    }
}
