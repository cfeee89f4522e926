package app.users;

/** What a text that people type may contain. */
final class Text {

    /** A name: visible, and without control characters or those that turn the writing around. */
    static final String NAME = "(?=.*\\S)[^\\p{Cntrl}\\u0085\\u2028-\\u202E\\u2066-\\u2069]*";

    private Text() {}
}
