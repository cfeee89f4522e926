package app.users;

import java.util.Locale;

/** How e-mail addresses are compared: without regard to case. */
final class Email {

    private Email() {}

    static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
