package app.transcode;

import app.storage.Finding;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.storage.StorageUnavailableException;
import app.transcode.ledger.TaskBoard;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jobrunr.storage.StorageProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares what is recorded of streams, and of the work on them, with what is really there. */
@Component
public class StreamInspection {

    private static final String ROOT = "streams/";
    private static final Set<String> UNDER_WAY = Set.of("queued", "running");

    /** Kept on purpose between tasks. */
    private static final String CACHE = "sources";

    private final Transcoding transcoding;
    private final Decoding decoding;
    private final MediaStore store;
    private final StorageProvider jobs;
    private final TaskBoard board;
    private final JdbcClient database;
    private final TranscodeSettings settings;

    StreamInspection(
            Transcoding transcoding,
            Decoding decoding,
            MediaStore store,
            StorageProvider jobs,
            TaskBoard board,
            JdbcClient database,
            TranscodeSettings settings) {
        this.transcoding = transcoding;
        this.decoding = decoding;
        this.store = store;
        this.jobs = jobs;
        this.board = board;
        this.database = database;
        this.settings = settings;
    }

    /**
     * Looks at all streams. What changes meanwhile may be reported, so look twice.
     *
     * @param decode whether every second is decoded too, which takes long
     * @param findings is told what is not as it should be
     * @return how many media are still being worked on: of those nothing is told
     * @throws StorageUnavailableException if the store cannot be read
     */
    public long run(boolean decode, Consumer<Finding> findings) {
        var stored = new TreeSet<String>();
        store.list(ROOT, object -> stored.add(object.key().split("/", -1)[1]));
        var states = states();
        states.forEach((id, state) -> inspect(id, state, decode, findings));
        for (var name : stored) {
            if (MediaId.parse(name).filter(states::containsKey).isEmpty() && isThere(name)) {
                findings.accept(
                        new Finding("streams_unknown", ROOT + name, "No media has these streams."));
            }
        }
        long underWay = states.values().stream().filter(UNDER_WAY::contains).count();
        if (underWay == 0 && !board.anyLeft()) {
            lookForLeftovers(findings);
        }
        return underWay;
    }

    private Map<MediaId, String> states() {
        var states = new HashMap<MediaId, String>();
        database.sql("select media_id, state from transcode")
                .query((row, _) -> states.put(new MediaId(row.getString(1)), row.getString(2)))
                .list();
        return states;
    }

    private void inspect(MediaId id, String state, boolean decode, Consumer<Finding> findings) {
        if (UNDER_WAY.contains(state)) {
            return;
        }
        var presentation = transcoding.presentation(id);
        var editions = new HashSet<String>();
        store.list(ROOT + id + "/", object -> editions.add(object.key().split("/", -1)[2]));
        editions.remove(String.valueOf(Presentation.ADDED));
        presentation.ifPresent(known -> editions.remove(String.valueOf(known.attempt())));
        for (var edition : editions) {
            findings.accept(
                    new Finding(
                            "streams_left",
                            ROOT + id + "/" + edition,
                            "These streams were given up, and are still there."));
        }
        if (presentation.isPresent()) {
            inspect(presentation.get(), decode, findings);
        } else if (state.equals("ready")) {
            findings.accept(
                    new Finding("streams_missing", id.value(), "It is ready, but has no streams."));
        }
    }

    private void inspect(Presentation presentation, boolean decode, Consumer<Finding> findings) {
        try {
            var folder = new StreamFolder(store, presentation.prefix());
            var tracks = new StreamCheck(presentation, folder, findings).run();
            if (decode) {
                decoding.check(presentation, folder, tracks, findings);
            }
        } catch (IOException e) {
            findings.accept(
                    new Finding(
                            "streams_unreadable",
                            presentation.prefix(),
                            "They cannot be read: " + e.getMessage()));
        }
    }

    private boolean isThere(String name) {
        var files = new HashSet<String>();
        store.list(ROOT + name + "/", object -> files.add(object.key()));
        return !files.isEmpty();
    }

    /** Where nothing is to be done, neither jobs nor folders of work have a reason to be there. */
    private void lookForLeftovers(Consumer<Finding> findings) {
        var stats = jobs.getJobStats();
        long waiting = stats.getEnqueued() + stats.getScheduled() + stats.getProcessing();
        if (waiting > 0) {
            findings.accept(
                    new Finding(
                            "jobs_left", "jobs", waiting + " jobs are left, without any work."));
        }
        for (var folder : workFolders()) {
            findings.accept(
                    new Finding("work_left", folder, "Nobody works in this folder any more."));
        }
    }

    private List<String> workFolders() {
        if (!Files.isDirectory(settings.workDir())) {
            return List.of();
        }
        try (var folders = Files.list(settings.workDir())) {
            return folders.filter(folder -> !folder.endsWith(CACHE)).map(Object::toString).toList();
        } catch (IOException e) {
            return List.of(settings.workDir() + " cannot be read: " + e.getMessage());
        }
    }
}
