package app.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** Whom a media is open to, from the widest circle to the narrowest. */
enum Visibility {
    /** Anybody, and anybody finds it. */
    PUBLIC,
    /** Anybody who knows its address; nobody finds it. */
    UNLISTED,
    /** Every signed-in account. */
    TEAM,
    /** Its owner and admins. */
    PRIVATE;

    /** As the API spells it: lower case. */
    @JsonValue
    String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it plays for anybody who has its address, without a ticket. */
    boolean open() {
        return this == PUBLIC || this == UNLISTED;
    }

    boolean stricterThan(Visibility other) {
        return compareTo(other) > 0;
    }

    static Optional<Visibility> parse(String value) {
        return Words.parse(Visibility.class, value);
    }
}
