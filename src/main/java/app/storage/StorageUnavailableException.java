package app.storage;

import org.jspecify.annotations.Nullable;

/** The store cannot be reached or does not answer: trying again later can help. */
public final class StorageUnavailableException extends RuntimeException {

    /**
     * @param message a sentence for the person who runs the site
     * @param cause what the store said, if it said anything
     */
    public StorageUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
