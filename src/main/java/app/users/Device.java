package app.users;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What somebody signs in with, so that they recognise it in a list. No more is kept than that: no
 * version, no model.
 *
 * @param browser such as {@code Firefox}, or another program's name; null when it did not say
 * @param system such as {@code Windows}; null when it did not say
 */
record Device(@Nullable String browser, @Nullable String system) {

    /** In this order: nearly every browser claims to be Safari, and most to be Chrome. */
    private static final List<Mark> BROWSERS =
            List.of(
                    new Mark("Edge", "\\bEdg[A-Za-z]*/"),
                    new Mark("Opera", "\\bOPR/"),
                    new Mark("Samsung Internet", "\\bSamsungBrowser/"),
                    new Mark("Firefox", "\\b(?:Firefox|FxiOS)/"),
                    new Mark("Chrome", "(?:Chrome|Chromium|CriOS)/"),
                    new Mark("Safari", "\\bSafari/"));

    /** In this order: a telephone with Android says Linux, too, and an iPhone Mac OS X. */
    private static final List<Mark> SYSTEMS =
            List.of(
                    new Mark("iPhone", "\\biPhone\\b"),
                    new Mark("iPad", "\\biPad\\b"),
                    new Mark("Android", "\\bAndroid\\b"),
                    new Mark("Windows", "\\bWindows\\b"),
                    new Mark("macOS", "\\bMac OS X\\b"),
                    new Mark("ChromeOS", "\\bCrOS\\b"),
                    new Mark("Linux", "\\bLinux\\b"));

    /** What is no browser names itself first, like {@code curl/8.5}. */
    private static final Pattern PROGRAM = Pattern.compile("^(?!Mozilla)([\\w.-]{1,40})(?:/|$)");

    static final Device UNKNOWN = new Device(null, null);

    static Device of(HttpServletRequest request) {
        return of(request.getHeader(HttpHeaders.USER_AGENT));
    }

    /**
     * Reads a {@code User-Agent} (RFC 9110, section 10.1.5), which may hold anything.
     *
     * @param agent null when there was none
     */
    static Device of(@Nullable String agent) {
        if (agent == null) {
            return UNKNOWN;
        }
        var program = PROGRAM.matcher(agent);
        var browser = program.find() ? program.group(1) : named(BROWSERS, agent);
        return new Device(browser, named(SYSTEMS, agent));
    }

    private static @Nullable String named(List<Mark> marks, String agent) {
        return marks.stream()
                .filter(mark -> mark.pattern().matcher(agent).find())
                .map(Mark::name)
                .findFirst()
                .orElse(null);
    }

    /** What tells something by its header. */
    private record Mark(String name, Pattern pattern) {

        Mark(String name, String pattern) {
            this(name, Pattern.compile(pattern));
        }
    }
}
