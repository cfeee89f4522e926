package app.transcode.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells from what a program complained about why a file cannot be read. */
final class Diagnosis {

    private static final Pattern CODEC = Pattern.compile("Codec \\(([\\w.-]+)\\) not on whitelist");
    private static final Pattern SIZE =
            Pattern.compile("Picture size (\\d+)x(\\d+) (?:exceeds|is invalid)");
    private static final Pattern REFUSED =
            Pattern.compile("Could not open codec for input stream (\\d{1,6})");
    private static final Pattern UNDECODABLE =
            Pattern.compile("Unsupported codec with id \\d+ for input stream (\\d{1,6})");
    private static final Set<String> MP4_BOXES =
            Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot", "moof", "styp", "sidx");

    private Diagnosis() {}

    /**
     * The fault of a file that could not be opened.
     *
     * @param complaints what ffprobe wrote to standard error
     * @param head the first bytes of the file
     */
    static UnusableSource of(String complaints, byte[] head) {
        var codec = CODEC.matcher(complaints);
        if (codec.find()) {
            return SourceFault.UNSUPPORTED_CODEC.with(
                    "The file uses the codec %s, which is not supported. Export it as H.264 and AAC in an MP4 file."
                            .formatted(codec.group(1)));
        }
        if (complaints.contains("Format not on whitelist")) {
            return SourceFault.UNSUPPORTED_FORMAT.with(
                    "This kind of file is not supported. Export it as MP4, for instance.");
        }
        return knownContainer(complaints, head) ? damaged() : notMedia();
    }

    /** The size of a picture that FFmpeg refused to look at, like {@code 15000×15000}; or empty. */
    static Optional<String> refusedSize(String complaints) {
        var size = SIZE.matcher(complaints);
        return size.find() ? Optional.of(size.group(1) + "×" + size.group(2)) : Optional.empty();
    }

    /** The streams that ffprobe said it has no decoder for at all. */
    static Set<Integer> undecodableStreams(String complaints) {
        return UNDECODABLE
                .matcher(complaints)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    /** The stream for which ffprobe gave up, because its codec is none of ours; or empty. */
    static Optional<Integer> refusedStream(String complaints) {
        var stream = REFUSED.matcher(complaints);
        return CODEC.matcher(complaints).find() && stream.find()
                ? Optional.of(Integer.valueOf(stream.group(1)))
                : Optional.empty();
    }

    static UnusableSource notMedia() {
        return SourceFault.NOT_MEDIA.with("The file holds neither video, audio nor an image.");
    }

    static UnusableSource damaged() {
        return SourceFault.DAMAGED_FILE.with(
                "The file is damaged or was cut off, so that it cannot be played. Upload it again from the original.");
    }

    /** Names that pretend are no proof: FFmpeg tries MP4 on whatever is called so. */
    private static boolean knownContainer(String complaints, byte[] head) {
        if (complaints.contains("[mov,mp4")) {
            return head.length >= 8
                    && MP4_BOXES.contains(new String(head, 4, 4, StandardCharsets.ISO_8859_1));
        }
        return complaints.contains(" @ 0x");
    }
}
