package app.transcode;

import app.transcode.SourceFiles.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Files that several tasks read, each made once. The least recently used go when room is short. */
@Component
class SourceCache {

    private static final Logger log = LoggerFactory.getLogger(SourceCache.class);

    private final WorkFolders folders;
    private final long most;
    private final Map<String, Entry> entries = new HashMap<>();
    private long clock;

    SourceCache(WorkFolders folders, TranscodeSettings settings) {
        this.folders = folders;
        this.most = settings.sourceCache().toBytes();
    }

    /** Writes a file of the cache. */
    interface Maker {

        void make(Path file) throws IOException, InterruptedException;
    }

    /** One file, and who uses it. */
    private static final class Entry {

        private final ReentrantLock making = new ReentrantLock();
        private final Path file;
        private int users;
        private long used;
        private long size = -1;

        private Entry(Path file) {
            this.file = file;
        }
    }

    /**
     * The file of a name, made if need be; others who want it meanwhile wait for it.
     *
     * @param name of letters, digits and dots
     */
    Source get(String name, Maker maker) throws IOException, InterruptedException {
        var entry = use(name);
        boolean there = false;
        try {
            entry.making.lockInterruptibly();
            try {
                make(entry, maker);
                there = true;
            } finally {
                entry.making.unlock();
            }
        } finally {
            if (!there) {
                release(name, entry);
            }
        }
        return new Source(entry.file, () -> release(name, entry));
    }

    private static void make(Entry entry, Maker maker) throws IOException, InterruptedException {
        if (entry.size >= 0 && Files.exists(entry.file)) {
            return;
        }
        var unfinished = entry.file.resolveSibling(entry.file.getFileName() + ".part");
        try {
            maker.make(unfinished);
            entry.size = Files.size(unfinished);
            Files.move(unfinished, entry.file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Removes the files whose names begin like this; those in use go when they are free. */
    synchronized void forget(String beginning) {
        for (var name : entries.keySet().stream().filter(n -> n.startsWith(beginning)).toList()) {
            var entry = Objects.requireNonNull(entries.get(name));
            entry.used = Long.MIN_VALUE;
            if (entry.users == 0) {
                remove(name, entry);
            }
        }
    }

    private synchronized Entry use(String name) throws IOException {
        var folder = folders.shared();
        var entry = entries.computeIfAbsent(name, _ -> new Entry(folder.resolve(name)));
        entry.users++;
        entry.used = ++clock;
        return entry;
    }

    private synchronized void release(String name, Entry entry) {
        entry.users--;
        if (entry.users == 0 && (entry.size < 0 || entry.used == Long.MIN_VALUE)) {
            remove(name, entry);
        }
        shrink();
    }

    private void shrink() {
        var idle =
                entries.entrySet().stream()
                        .filter(each -> each.getValue().users == 0)
                        .sorted(Comparator.comparingLong(each -> each.getValue().used))
                        .toList();
        long total = entries.values().stream().mapToLong(each -> Math.max(0, each.size)).sum();
        for (var each : idle) {
            if (total <= most) {
                return;
            }
            total -= each.getValue().size;
            remove(each.getKey(), each.getValue());
        }
    }

    private void remove(String name, Entry entry) {
        entries.remove(name, entry);
        try {
            Files.deleteIfExists(entry.file);
        } catch (IOException e) {
            log.warn("{} could not be removed: {}", entry.file, e.toString());
        }
    }
}
