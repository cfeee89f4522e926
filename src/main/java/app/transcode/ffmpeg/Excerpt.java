package app.transcode.ffmpeg;

import app.transcode.ffmpeg.Look.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The first seconds of a file, without the streams that may not be decoded. ffprobe says nothing at
 * all of a file with even one such stream, while FFmpeg minds only those that are used: so ffprobe
 * is shown the others, copied undecoded.
 *
 * @param file a local file of ours
 * @param streams for each of its streams, the index of the same stream in the whole file
 */
record Excerpt(Path file, List<Integer> streams) {

    /** So many streams of unknown kinds are no oversight. */
    private static final int MOST_LEFT_OUT = 8;

    private static final String SECONDS = "10";

    /** As FFmpeg lists streams; what others wrote into the file is indented more. */
    private static final Pattern LISTED =
            Pattern.compile(
                    "^  Stream #0:(\\d+)\\b.*?: (Video|Audio|Subtitle): ", Pattern.MULTILINE);

    /**
     * Looks past the streams that may not be decoded.
     *
     * @param whole a look at the whole file
     * @param refused its answer, which told of nothing but such a stream
     * @return a look that tells more; or the same one, where no other stream of a kind is left
     */
    static Look past(Look whole, Answer refused) throws InterruptedException {
        var listing = whole.ffmpeg(ReadRules.input(whole.file())).errors();
        var kinds = kinds(listing);
        var left = new ArrayList<>(kinds.keySet());
        var look = whole;
        var answer = refused;
        for (int i = 0; i < MOST_LEFT_OUT; i++) {
            var alien = Diagnosis.refusedStream(answer.outcome().errors()).map(look::original);
            if (alien.isEmpty()) {
                return look;
            }
            left.removeIf(alien.get()::equals);
            var kind = kinds.get(alien.get());
            if (left.stream().map(kinds::get).noneMatch(other -> other.equals(kind))) {
                return whole;
            }
            look = whole.at(copy(whole, left, i, listing.contains("Input #0, mov")));
            answer = look.whole();
        }
        return whole;
    }

    /** What the streams are that could matter, by their indices. */
    private static NavigableMap<Integer, String> kinds(String listing) {
        var kinds = new TreeMap<Integer, String>();
        LISTED.matcher(listing)
                .results()
                .forEach(line -> kinds.put(Integer.valueOf(line.group(1)), line.group(2)));
        return kinds;
    }

    /** A copy in a container of the source's family, which holds whatever that one holds. */
    private static Excerpt copy(Look whole, Collection<Integer> streams, int number, boolean mov)
            throws InterruptedException {
        var file = whole.folder().resolve("excerpt-" + number);
        var arguments = new ArrayList<>(List.of("-v", "error", "-y"));
        arguments.addAll(ReadRules.input(whole.file()));
        streams.forEach(stream -> arguments.addAll(List.of("-map", "0:" + stream)));
        arguments.addAll(List.of("-c", "copy", "-t", SECONDS, "-f", mov ? "mov" : "matroska"));
        arguments.add(ReadRules.url(file));
        whole.ffmpeg(arguments);
        return new Excerpt(file, List.copyOf(streams));
    }
}
