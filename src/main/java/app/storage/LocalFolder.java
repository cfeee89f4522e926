package app.storage;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks and clears folders that others may change at the same time. */
final class LocalFolder {

    private LocalFolder() {}

    static StoredObject object(String key, BasicFileAttributes attributes) {
        return new StoredObject(key, attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    /** Hands on each file below a root whose key starts with a prefix. */
    static void list(Path root, String prefix, Consumer<StoredObject> each) {
        var start = root.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1));
        walk(
                start,
                new Visitor(root) {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        var key = root.relativize(file).toString().replace('\\', '/');
                        if (key.startsWith(prefix)) {
                            each.accept(object(key, attributes));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Deletes a file, then the folders above it that are empty now, below a root. */
    static void delete(Path file, Path root) {
        try {
            if (Files.deleteIfExists(file)) {
                Disk.syncFolder(Disk.parent(file));
            }
            removeEmpty(Disk.parent(file), root);
        } catch (NoSuchFileException e) {
            // The folder was empty then, and somebody else removed it.
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    /** Deletes a folder with all in it, then the folders above it that are empty now. */
    static void deleteTree(Path folder, Path root) {
        walk(
                folder,
                new Visitor(root) {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e)
                            throws IOException {
                        removeEmpty(left, root);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void walk(Path start, Visitor visitor) {
        try {
            Files.walkFileTree(start, visitor);
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    private static void removeEmpty(Path folder, Path root) throws IOException {
        try {
            for (var empty = folder; !empty.equals(root); empty = Disk.parent(empty)) {
                Files.deleteIfExists(empty);
                Disk.syncFolder(Disk.parent(empty));
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // Something else is kept there, or somebody else removed it.
        }
    }

    /** Passes over what is no object, and over what vanished meanwhile. */
    private abstract static class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }
}
