package app;

import org.jspecify.annotations.Nullable;

/** The site cannot start here: told to the person at the console as a sentence and a way out. */
final class StartRefusedException extends RuntimeException {

    private final String action;

    /**
     * @param message what is wrong, as a sentence
     * @param action what to do about it, as a sentence
     */
    StartRefusedException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    StartRefusedException(String message, String action) {
        this(message, action, null);
    }

    String action() {
        return action;
    }
}
