package app.users;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who may make an account. */
enum RegistrationMode {
    /** Everybody who reaches the site. */
    OPEN,
    /** Only who has an invitation link of an administrator. */
    INVITATION,
    /** Nobody, once the first account exists. */
    CLOSED;

    @JsonValue
    String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
