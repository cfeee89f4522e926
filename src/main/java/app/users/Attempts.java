package app.users;

import app.problems.Problem;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Slows down who guesses passwords or makes accounts by the dozen. */
@Component
class Attempts {

    private final RateLimit signIns;
    private final RateLimit signInsOfAddress;
    private final RateLimit registrations;

    Attempts(UsersSettings settings, Clock clock) {
        this.signIns = new RateLimit(settings.signInLimit(), clock);
        this.signInsOfAddress = new RateLimit(settings.signInAddressLimit(), clock);
        this.registrations = new RateLimit(settings.registrationLimit(), clock);
    }

    /**
     * Counts an attempt to sign in, before its outcome is known, so that guesses made at the same
     * time count too.
     *
     * @throws Problem {@code too_many_requests}
     */
    void signIn(ClientAddress from, String email) {
        signInsOfAddress.take(from.network());
        signIns.take(pair(from, email));
    }

    /** Forgets the failures before somebody's right password. */
    void signedIn(ClientAddress from, String email) {
        signIns.forgive(pair(from, email));
        signInsOfAddress.giveBack(from.network());
    }

    /**
     * Counts an attempt to make an account.
     *
     * @throws Problem {@code too_many_requests}
     */
    void register(ClientAddress from) {
        registrations.take(from.network());
    }

    private static String pair(ClientAddress from, String email) {
        return from.network() + ' ' + email;
    }
}
