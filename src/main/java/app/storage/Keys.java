package app.storage;

import java.util.regex.Pattern;

/** What a key may look like: so that it is one file of a folder, and no other place. */
final class Keys {

    private static final int LONGEST = 512;
    private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final Pattern KEY = Pattern.compile(SEGMENT + "(/" + SEGMENT + ")*");
    private static final Pattern PREFIX = Pattern.compile("(" + SEGMENT + "/)*(" + SEGMENT + ")?");

    private Keys() {}

    /**
     * @throws IllegalArgumentException if it is not a key
     */
    static String key(String key) {
        return matching(KEY, key);
    }

    /**
     * @throws IllegalArgumentException if no key can start with it
     */
    static String prefix(String prefix) {
        return matching(PREFIX, prefix);
    }

    /**
     * @throws IllegalArgumentException if it is not the start of keys that ends with a slash
     */
    static String folder(String prefix) {
        if (!prefix.endsWith("/")) {
            throw new IllegalArgumentException("Not a folder of keys: " + prefix);
        }
        return prefix(prefix);
    }

    private static String matching(Pattern form, String text) {
        if (text.length() > LONGEST || !form.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a storage key: " + text);
        }
        return text;
    }
}
