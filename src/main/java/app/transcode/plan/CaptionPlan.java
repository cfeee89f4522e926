package app.transcode.plan;

import app.transcode.ffmpeg.ReadRules;
import app.transcode.ffmpeg.SourceInfo.SubtitleStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text track to be taken out of a file.
 *
 * @param stream index of the stream in the source
 * @param language a BCP 47 tag, {@code und} when the file does not tell
 * @param label for a person, unlike all others of its media
 * @param file where it goes, like {@code captions/en.vtt}, unlike all others of its media
 */
public record CaptionPlan(int stream, String language, String label, String file) {

    /** Where captions lie in the working folder. */
    public static final String FOLDER = "captions";

    /** One for each stream, in the same order. */
    public static List<CaptionPlan> of(List<SubtitleStream> streams) {
        var plans = new ArrayList<CaptionPlan>();
        var labels = new HashSet<String>();
        var names = new HashSet<String>();
        for (var stream : streams) {
            plans.add(
                    new CaptionPlan(
                            stream.index(),
                            stream.language(),
                            unused(label(stream), " (%d)", labels),
                            FOLDER + "/" + unused(stream.language(), "-%d", names) + ".vtt"));
        }
        return List.copyOf(plans);
    }

    /**
     * FFmpeg's arguments for writing all of them as WebVTT, in one pass over the file.
     *
     * @param source a local file
     * @param plans where they come from and go to
     * @param bytes of one track at most; what is longer is cut off
     */
    public static List<String> command(Path source, List<CaptionPlan> plans, long bytes) {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostats"));
        arguments.addAll(List.of("-progress", "pipe:1", "-y"));
        arguments.addAll(ReadRules.input(source));
        for (var plan : plans) {
            arguments.addAll(List.of("-map", "0:" + plan.stream(), "-c:s", "webvtt"));
            arguments.addAll(List.of("-fs", String.valueOf(bytes), "-f", "webvtt", plan.file()));
        }
        return List.copyOf(arguments);
    }

    private static String label(SubtitleStream stream) {
        var title = stream.title();
        if (title != null) {
            return title;
        }
        return stream.language().equals("und")
                ? "Subtitles"
                : Locale.forLanguageTag(stream.language()).getDisplayName(Locale.ENGLISH);
    }

    /** The same, or with the first number that makes it new. */
    private static String unused(String wanted, String suffix, Set<String> used) {
        var name = wanted;
        for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + suffix.formatted(number);
        }
        return name;
    }
}
