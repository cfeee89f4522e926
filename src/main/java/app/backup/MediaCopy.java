package app.backup;

import app.storage.Disk;
import app.storage.MediaStore;
import app.storage.StoredObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Copies what the store holds into a backup. What an earlier backup or the site's own disk has
 * already becomes a second name of that file, which takes no room: objects are never written to
 * after they are stored, only replaced.
 */
final class MediaCopy {

    private static final int AT_ONCE = 8;

    private final MediaStore store;
    private final BackupFolder target;
    private final FileList files;
    private final @Nullable BackupFolder earlier;
    private final FileList earlierFiles;

    /**
     * @param files is told what was copied
     * @param earlier a backup to share files with, if there is one
     */
    MediaCopy(MediaStore store, BackupFolder target, FileList files, @Nullable BackupFolder earlier)
            throws IOException {
        this.store = store;
        this.target = target;
        this.files = files;
        this.earlier = earlier;
        this.earlierFiles =
                earlier == null ? new FileList() : FileList.read(earlier.file(BackupFolder.LIST));
    }

    /**
     * Copies everything.
     *
     * @return the first parts of all keys
     */
    Set<String> everything() {
        var found = new ArrayList<StoredObject>();
        store.list("", found::add);
        take(found);
        var roots = new TreeSet<String>();
        found.forEach(object -> roots.add(object.key().split("/", -1)[0]));
        return roots;
    }

    /** Makes one folder of the backup what the store holds there now. */
    void folder(String prefix) {
        var found = new ArrayList<StoredObject>();
        store.list(prefix, found::add);
        take(found);
        var names = new HashSet<String>();
        found.forEach(object -> names.add(BackupFolder.nameOf(object.key())));
        for (var name : List.copyOf(files.below(BackupFolder.nameOf(prefix)).keySet())) {
            if (!names.contains(name)) {
                remove(name);
            }
        }
    }

    /** Takes a file out of the backup. */
    void remove(String name) {
        try {
            files.remove(name);
            Files.deleteIfExists(target.file(name));
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    private void take(List<StoredObject> objects) {
        InParallel.each(AT_ONCE, objects, this::take);
    }

    private void take(StoredObject object) {
        var name = BackupFolder.nameOf(object.key());
        var file = target.file(name);
        try {
            if (files.hash(name) != null && holds(file, object)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            files.add(name, fetch(object, name, file));
        } catch (IOException e) {
            if (store.find(object.key()).isPresent()) {
                throw new UncheckedIOException("Cannot copy " + object.key(), e);
            }
            remove(name); // deleted meanwhile
        }
    }

    private String fetch(StoredObject object, String name, Path file) throws IOException {
        if (earlier != null) {
            var hash = earlierFiles.hash(name);
            var twin = earlier.file(name);
            if (hash != null && holds(twin, object) && link(twin, file)) {
                return hash;
            }
        }
        var local = store.localFile(object.key());
        if (local.isPresent() && link(local.get(), file)) {
            return FileList.hash(file);
        }
        return download(object, file);
    }

    private String download(StoredObject object, Path file) throws IOException {
        try (var in = FileList.hashing(store.open(object.key(), 0, object.size()))) {
            Files.copy(in, file);
            Files.setLastModifiedTime(file, FileTime.from(object.lastModified()));
            return FileList.hex(in.getMessageDigest());
        }
    }

    /** Whether a file has an object's size and time. */
    private static boolean holds(Path file, StoredObject object) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var time = attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
            return attributes.size() == object.size()
                    && time.equals(object.lastModified().truncatedTo(ChronoUnit.MILLIS));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Whether a file could be given a second name: not on another disk. */
    private static boolean link(Path existing, Path name) throws IOException {
        try {
            Files.createLink(name, existing);
            return true;
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            return false;
        }
    }
}
