package app.testing;

import app.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One site of several processes: a database and a folder of media that they share, and a data
 * folder for each. Start a web node first.
 */
public final class Nodes implements AutoCloseable {

    private final Path folder;
    private final PostgresServer database;
    private final List<SiteProcess> processes = new ArrayList<>();

    private Nodes(Path folder, PostgresServer database) {
        this.folder = folder;
        this.database = database;
    }

    /** Starts the database, below a new folder of the test. */
    public static Nodes start(Path folder) {
        return new Nodes(folder, PostgresServer.start(folder.resolve("database")));
    }

    /** The database of them all. */
    public PostgresServer database() {
        return database;
    }

    /** Where they keep the media. */
    public Path media() {
        return folder.resolve("media");
    }

    /** Starts a node that answers people and does not transcode. */
    public SiteProcess web(String... arguments) {
        return node("web", arguments);
    }

    /** Starts a node that transcodes. */
    public SiteProcess worker(String... arguments) {
        return node("worker", arguments);
    }

    /** Starts a node that does both. */
    public SiteProcess whole(String... arguments) {
        return node("all", arguments);
    }

    private SiteProcess node(String role, String... arguments) {
        var all = new ArrayList<>(database.arguments());
        all.add("--marquee.role=" + role);
        all.add("--marquee.storage.local.folder=" + media());
        all.addAll(Arrays.asList(arguments));
        var data = folder.resolve(role + "-" + processes.size());
        var process = SiteProcess.start(data, all.toArray(String[]::new));
        processes.add(process);
        return process;
    }

    /** Ends them all the hard way. */
    @Override
    public void close() {
        processes.forEach(SiteProcess::close);
        database.close();
    }
}
