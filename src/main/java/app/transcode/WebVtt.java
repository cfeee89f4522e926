package app.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Captions as W3C's WebVTT describes them, safe to show: nothing but cues, and in them no tags but
 * WebVTT's own. Whoever wrote the file is a stranger.
 *
 * @param cues in the file's order
 */
public record WebVtt(List<Cue> cues) {

    /** Times of segments start at ten seconds (see {@code EncodeCommand}), in ticks of 90 kHz. */
    private static final String TIMESTAMP_MAP = "X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000";

    private static final String TIME = "(?:(\\d{1,4}):)?([0-5]\\d):([0-5]\\d)[.,](\\d{3})";
    private static final Pattern TIMING =
            Pattern.compile("^\\s*" + TIME + "\\s+-->\\s+" + TIME + "(?:\\s+(.*))?$");
    private static final Pattern SETTING =
            Pattern.compile(
                    "vertical:(?:rl|lr)|align:(?:start|center|end|left|right)"
                            + "|line:-?\\d{1,4}(?:\\.\\d{1,3})?%?(?:,(?:start|center|end))?"
                            + "|position:\\d{1,3}(?:\\.\\d{1,3})?%(?:,(?:line-left|center|line-right))?"
                            + "|size:\\d{1,3}(?:\\.\\d{1,3})?%");
    private static final Pattern MARKUP =
            Pattern.compile(
                    "(?:</?(?:b|i|u|ruby|rt|c)>|<v [^<>&\\p{Cntrl}]{1,80}>|</v>)"
                            + "|&(?:amp|lt|gt|nbsp|lrm|rlm);|[<>&]");

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    /**
     * A text and when it is shown.
     *
     * @param start in milliseconds
     * @param end in milliseconds, after the start
     * @param settings where it is shown, perhaps empty
     * @param text its lines, with WebVTT's tags alone
     */
    public record Cue(long start, long end, String settings, String text) {

        /** What is read or heard: one line, without any markup. */
        public String plain() {
            return HtmlUtils.htmlUnescape(TAG.matcher(text).replaceAll(" ").replaceAll("\\s+", " "))
                    .strip();
        }
    }

    /** Reads what a stranger wrote; what is no cue is left out. */
    public static WebVtt read(String text) {
        var lines = text.replace("\ufeff", "").lines().toList();
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < lines.size(); i++) {
            var timing = TIMING.matcher(lines.get(i));
            if (timing.matches()) {
                var body = new ArrayList<String>();
                while (i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
                    body.add(safe(lines.get(++i)));
                }
                var cue = cue(timing, String.join("\n", body));
                if (cue.start() < cue.end() && !cue.text().isBlank()) {
                    cues.add(cue);
                }
            }
        }
        return new WebVtt(List.copyOf(cues));
    }

    /** A whole WebVTT file. */
    public String text() {
        return write("WEBVTT\n");
    }

    /** The same as a segment of a subtitle rendition (RFC 8216, section 3.5). */
    public String segment() {
        return write("WEBVTT\n" + TIMESTAMP_MAP + "\n");
    }

    private String write(String header) {
        var text = new StringBuilder(header);
        for (var cue : cues) {
            text.append('\n').append(clock(cue.start())).append(" --> ").append(clock(cue.end()));
            text.append(cue.settings().isEmpty() ? "" : " " + cue.settings());
            text.append('\n').append(cue.text()).append('\n');
        }
        return text.toString();
    }

    private static Cue cue(Matcher timing, String text) {
        var settings = timing.group(9);
        return new Cue(
                millis(timing, 1),
                millis(timing, 5),
                settings == null ? "" : known(settings),
                text);
    }

    private static long millis(Matcher timing, int group) {
        var hours = timing.group(group);
        long minutes = (hours == null ? 0 : Long.parseLong(hours)) * 60 + number(timing, group + 1);
        return (minutes * 60 + number(timing, group + 2)) * 1000 + number(timing, group + 3);
    }

    private static long number(Matcher timing, int group) {
        return Long.parseLong(timing.group(group));
    }

    private static String known(String settings) {
        return Pattern.compile("\\s+")
                .splitAsStream(settings)
                .filter(SETTING.asMatchPredicate())
                .collect(Collectors.joining(" "));
    }

    /** What is neither a tag nor an entity of WebVTT is shown as it stands. */
    private static String safe(String line) {
        return MARKUP.matcher(line.replaceAll("\\p{Cntrl}", " "))
                .replaceAll(found -> Matcher.quoteReplacement(safe(found)));
    }

    private static String safe(MatchResult markup) {
        return switch (markup.group()) {
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            case "&" -> "&amp;";
            default -> markup.group();
        };
    }

    private static String clock(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
