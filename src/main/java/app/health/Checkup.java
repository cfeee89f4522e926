package app.health;

import java.time.Duration;
import java.util.Optional;

/** One thing that the site needs, and how to see whether it works. The room that needs it tells. */
public interface Checkup {

    /** One word: its name in {@code /actuator/health}. */
    String name();

    /**
     * Looks, on a thread of its own. It may take long or hang: whoever asks for health does not
     * wait for it, and is told that there is no answer. It never runs twice at a time.
     *
     * @throws Exception if it does not work: the message goes to administrators
     */
    Finding look() throws Exception;

    /** How often to look, where that is not as often as the settings say. */
    default Optional<Duration> interval() {
        return Optional.empty();
    }
}
