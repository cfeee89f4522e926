package app.backup;

import org.jspecify.annotations.Nullable;

/**
 * A backup cannot be made or used: told to the person at the console as a sentence and a way out.
 */
public final class BackupRefusedException extends RuntimeException {

    private final String action;

    BackupRefusedException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /**
     * @param message what is wrong, as a sentence
     * @param action what to do about it, as a sentence
     */
    public BackupRefusedException(String message, String action) {
        this(message, action, null);
    }

    String action() {
        return action;
    }
}
