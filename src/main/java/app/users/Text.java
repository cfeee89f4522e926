package app.users;

/** What a text that people type may contain. */
final class Text {

    /** No control characters, nor those that turn the direction of the text around it. */
    static final String ONE_LINE = "[^\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]*";

    private Text() {}
}
