package app.transcode.ffmpeg;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the language codes of containers (ISO 639-2, often) into BCP 47 tags. */
final class Languages {

    private static final String UNKNOWN = "und";

    /** Codes made of a language's English name, where they differ from those of its own name. */
    private static final Map<String, String> BIBLIOGRAPHIC =
            Map.ofEntries(
                    Map.entry("alb", "sq"),
                    Map.entry("arm", "hy"),
                    Map.entry("baq", "eu"),
                    Map.entry("bur", "my"),
                    Map.entry("chi", "zh"),
                    Map.entry("cze", "cs"),
                    Map.entry("dut", "nl"),
                    Map.entry("fre", "fr"),
                    Map.entry("geo", "ka"),
                    Map.entry("ger", "de"),
                    Map.entry("gre", "el"),
                    Map.entry("ice", "is"),
                    Map.entry("mac", "mk"),
                    Map.entry("mao", "mi"),
                    Map.entry("may", "ms"),
                    Map.entry("per", "fa"),
                    Map.entry("rum", "ro"),
                    Map.entry("slo", "sk"),
                    Map.entry("tib", "bo"),
                    Map.entry("wel", "cy"));

    private static final Map<String, String> TERMINOLOGICAL =
            Arrays.stream(Locale.getISOLanguages())
                    .collect(
                            Collectors.toMap(
                                    code -> Locale.of(code).getISO3Language(),
                                    code -> code,
                                    (first, _) -> first));

    private Languages() {}

    /** The BCP 47 tag of what a file says, {@code und} when that is no language. */
    static String tag(@Nullable String said) {
        if (said == null || !said.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            return UNKNOWN;
        }
        var code = said.toLowerCase(Locale.ROOT);
        if (code.equals("mul") || code.equals("mis") || code.equals("zxx")) {
            return UNKNOWN;
        }
        var shorter = BIBLIOGRAPHIC.getOrDefault(code, TERMINOLOGICAL.getOrDefault(code, said));
        return Locale.forLanguageTag(shorter).toLanguageTag();
    }
}
