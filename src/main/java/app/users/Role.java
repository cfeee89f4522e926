package app.users;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an account may do beyond its own things. */
enum Role {
    /** Keeps and watches media. */
    USER,
    /** Also sees and changes everybody's media and accounts. */
    ADMIN;

    @JsonValue
    String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
