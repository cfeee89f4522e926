package app.storage;

import org.jspecify.annotations.Nullable;

/** The store takes no more bytes: somebody must make room. */
public final class StorageFullException extends RuntimeException {

    /**
     * @param message a sentence for the person who runs the site
     * @param cause what the store said, if it said anything
     */
    public StorageFullException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
