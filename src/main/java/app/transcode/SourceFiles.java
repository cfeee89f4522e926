package app.transcode;

import app.ingest.Intake;
import app.ingest.Original;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.storage.StorageFullException;
import app.transcode.Failure.Blame;
import app.transcode.Failure.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;

/**
 * Originals as local files, because FFmpeg reads nothing else. With a bucket, a node fetches each
 * once and keeps it while there is room.
 */
@Component
class SourceFiles {

    private final Intake intake;
    private final MediaStore store;
    private final SourceCache cache;

    SourceFiles(Intake intake, MediaStore store, SourceCache cache) {
        this.intake = intake;
        this.store = store;
        this.cache = cache;
    }

    /**
     * A file that stays while it is open.
     *
     * @param path never written to
     */
    record Source(Path path, Runnable release) implements AutoCloseable {

        @Override
        public void close() {
            release.run();
        }
    }

    /**
     * The original of a media.
     *
     * @throws EncodeFailed if it is no longer there
     */
    Source original(MediaId id) throws IOException, InterruptedException {
        var original = intake.original(id).orElseThrow(SourceFiles::missing);
        var local = store.localFile(original.key());
        if (local.isPresent()) {
            return new Source(local.get(), () -> {});
        }
        return cache.get(id.value(), file -> fetch(id, file));
    }

    /**
     * What is made of an original once, for all tasks on this node.
     *
     * @param maker is given the file to write
     */
    Source derived(MediaId id, String name, SourceCache.Maker maker)
            throws IOException, InterruptedException {
        return cache.get(id + "." + name, maker);
    }

    /** Removes what is kept of a media. */
    void forget(MediaId id) {
        cache.forget(id.value());
    }

    /** Asks for the key again, because a finished upload may still be on its way to its place. */
    private void fetch(MediaId id, Path file) throws IOException {
        var original = intake.original(id).orElseThrow(SourceFiles::missing);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace()
                < original.size()) {
            throw new StorageFullException("The work folder has no room for an original.", null);
        }
        try {
            copy(original, file);
        } catch (IOException e) {
            var again = intake.original(id).orElseThrow(SourceFiles::missing);
            if (again.key().equals(original.key())) {
                if (store.find(original.key()).isEmpty()) {
                    throw missing();
                }
                throw e;
            }
            copy(again, file);
        }
    }

    private void copy(Original original, Path file) throws IOException {
        try (var in = store.open(original.key(), 0, original.size())) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static EncodeFailed missing() {
        return new EncodeFailed(
                Failure.of(
                        Code.ORIGINAL_MISSING,
                        "The uploaded file is no longer there. Upload it again.",
                        Blame.FILE),
                "no original",
                null);
    }
}
