package app.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where bytes are kept, under keys like {@code streams/{id}/{attempt}/v720/00001.m4s}.
 *
 * <p>A key is made by us, never by a user: segments of {@code [A-Za-z0-9._-]} joined by slashes, no
 * segment starting with a dot. An object appears whole or not at all, and what has been
 * acknowledged survives a crash. Sizes and offsets are in bytes.
 *
 * <p>All methods throw {@link StorageUnavailableException} when the store cannot be reached, and
 * {@link StorageFullException} when it takes no more bytes.
 */
public interface MediaStore {

    /**
     * Stores a stream under a key, replacing what was there, in constant memory.
     *
     * @param in read to its end; not closed
     * @return what was stored
     * @throws IOException if reading from {@code in} fails: then nothing is stored
     */
    StoredObject put(String key, InputStream in) throws IOException;

    /**
     * Stores a finished local file under a key, replacing what was there. The file may be moved
     * away by this.
     *
     * @throws IOException if the file cannot be read
     */
    StoredObject put(String key, Path file) throws IOException;

    /** What lies under a key, if anything does. */
    Optional<StoredObject> find(String key);

    /**
     * Opens a range of an object.
     *
     * @param offset of the first byte
     * @param length in bytes; the range must lie inside the object
     * @throws IOException if nothing lies under the key or reading fails
     */
    InputStream open(String key, long offset, long length) throws IOException;

    /** The object as a local file, where the store keeps local files. Never write to it. */
    Optional<Path> localFile(String key);

    /** Hands each object whose key starts with a prefix to a consumer, in no fixed order. */
    void list(String prefix, Consumer<StoredObject> each);

    /** Deletes one object; does nothing when there is none. */
    void delete(String key);

    /**
     * Copies an object inside of the store, replacing what was there.
     *
     * @throws IOException if nothing lies under {@code from}
     */
    StoredObject copy(String from, String to) throws IOException;

    /** Deletes each object whose key starts with a prefix, which must end with a slash. */
    void deleteAll(String prefix);

    /**
     * Deletes what is left of puts that began before a time and never ended.
     *
     * @return of how many
     */
    int deleteUnfinished(Instant before);

    /**
     * Makes sure that the store can be used.
     *
     * @throws StorageUnavailableException with a sentence for the person who runs the site
     */
    void check();

    /** How clients can be let to the store by themselves; empty where it is no bucket. */
    Optional<ClientAccess> clientAccess();
}
