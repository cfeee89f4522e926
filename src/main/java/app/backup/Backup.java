package app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One backup under way.
 *
 * <p>Files are written once, and then at most deleted. So most of them are copied first, which may
 * take hours; then the database is read as of one moment, what is new is copied, and it is looked
 * whether anything was deleted since that moment. If so, that is done again for what has changed,
 * until a short look sees nothing: then the backup holds every file that its database names.
 */
final class Backup {

    private static final Set<String> ROOTS = Set.of("originals", "streams", "staging");
    private static final int MOST_LOOKS = 50;

    private final SiteDatabase database;
    private final Path dataFolder;
    private final BackupFolder folder;
    private final @Nullable MediaCopy media;
    private final FileList files;
    private final Map<String, String> copied = new HashMap<>();
    private Set<String> roots = Set.of();

    /**
     * @param media copies what the store holds; null for a backup without it
     * @param files is shared with it
     */
    Backup(
            SiteDatabase database,
            Path dataFolder,
            BackupFolder folder,
            @Nullable MediaCopy media,
            FileList files) {
        this.database = database;
        this.dataFolder = dataFolder;
        this.folder = folder;
        this.media = media;
        this.files = files;
    }

    /**
     * Makes it.
     *
     * @param place where media is kept
     * @param release that makes it
     */
    Manifest run(String place, String release) throws SQLException, IOException {
        copyWhatIsThere();
        for (int look = 1; look <= MOST_LOOKS; look++) {
            try (var snapshot = Snapshot.of(database)) {
                var known = snapshot.media();
                if (completes(known)) {
                    forgetAllBut(known.keySet());
                    return write(snapshot, place, release);
                }
            }
        }
        throw new BackupRefusedException(
                "Media are deleted faster than they can be looked at.",
                "Back up at a quieter time.");
    }

    private void copyWhatIsThere() throws SQLException {
        if (media != null) {
            var before = database.media();
            roots = new HashSet<>(media.everything());
            remember(before, before.keySet());
        }
    }

    /** Copies what may have changed; false when something of it may have been deleted meanwhile. */
    private boolean completes(Map<String, MediaState> known) throws SQLException, IOException {
        if (media == null) {
            return true;
        }
        var changed = changed(known);
        for (var id : changed) {
            ROOTS.forEach(root -> media.folder(root + "/" + id + "/"));
        }
        for (var root : roots) {
            if (!ROOTS.contains(root)) {
                media.folder(root + "/");
            }
        }
        IncomingCopy.take(dataFolder, folder, files);
        return remember(known, changed);
    }

    private Set<String> changed(Map<String, MediaState> known) {
        var changed = new HashSet<String>();
        known.forEach(
                (id, state) -> {
                    if (!state.settled() || !state.mark().equals(copied.get(id))) {
                        changed.add(id);
                    }
                });
        return changed;
    }

    /** Notes which of some media are whole now, and tells whether all of them are. */
    private boolean remember(Map<String, MediaState> before, Set<String> ids) throws SQLException {
        var now = database.media();
        var all = true;
        for (var id : ids) {
            var state = before.get(id);
            var present = now.get(id);
            if (state != null && present != null && present.mark().equals(state.mark())) {
                copied.put(id, state.mark());
            } else {
                copied.remove(id);
                all = false;
            }
        }
        return all;
    }

    /** What was deleted before the moment of the backup is no part of it. */
    private void forgetAllBut(Set<String> known) {
        for (var root : ROOTS) {
            for (var name : List.copyOf(files.below("media/" + root + "/").keySet())) {
                if (media != null && !known.contains(name.split("/", -1)[2])) {
                    media.remove(name);
                }
            }
        }
    }

    private Manifest write(Snapshot snapshot, String place, String release)
            throws SQLException, IOException {
        var tables = snapshot.write(folder, files);
        var secrets = folder.file(BackupFolder.SECRETS);
        Files.copy(dataFolder.resolve(BackupFolder.SECRETS), secrets);
        files.add(BackupFolder.SECRETS, FileList.hash(secrets));
        long bytes = 0;
        for (var name : files.all().keySet()) {
            bytes += Files.size(folder.file(name));
        }
        var manifest =
                new Manifest(
                        Manifest.FORMAT,
                        snapshot.taken(),
                        release,
                        snapshot.schema(),
                        snapshot.server(),
                        tables,
                        snapshot.sequences(),
                        place,
                        media != null,
                        files.all().size(),
                        bytes,
                        files.write(folder.file(BackupFolder.LIST)));
        folder.finish(manifest);
        return manifest;
    }
}
