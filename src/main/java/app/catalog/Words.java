package app.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The API's words for a fixed set of things: enum constants in lower case. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> Optional<E> parse(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
