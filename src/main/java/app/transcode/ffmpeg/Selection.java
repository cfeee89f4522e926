package app.transcode.ffmpeg;

import app.transcode.ffmpeg.ProbeReport.Stream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a file that matter. Data, timecodes and attachments are left out.
 *
 * @param video the one to show, or null
 * @param cover a still cover picture, or null
 * @param audio those that can be decoded, the default first
 * @param subtitles those that are text
 */
record Selection(
        @Nullable Stream video,
        @Nullable Stream cover,
        List<Stream> audio,
        List<Stream> subtitles) {

    /** Pictures of text, as on discs, cannot become captions. */
    private static final Set<String> TEXT =
            Set.of("subrip", "srt", "ass", "ssa", "mov_text", "webvtt", "text");

    /**
     * Chooses: of several videos the default one, and of those the largest. Streams without a
     * decoder are left out, if others of their kind remain.
     *
     * @param undecodable indices of the streams that have no decoder
     * @throws UnusableSource if there is neither video nor audio, or none of a kind is decodable
     */
    static Selection of(ProbeReport report, Set<Integer> undecodable) {
        var videos = report.streams().stream().filter(Stream::isVideo).toList();
        var sounds = report.streams().stream().filter(Stream::isAudio).toList();
        if (videos.isEmpty() && sounds.isEmpty()) {
            throw SourceFault.NO_STREAMS.with("The file has neither picture nor sound.");
        }
        return new Selection(
                decodable(understood(videos, "picture"), undecodable).stream()
                        .max(
                                Comparator.comparing(Stream::isDefault)
                                        .thenComparingLong(Selection::area))
                        .orElse(null),
                report.streams().stream().filter(Stream::isCover).findFirst().orElse(null),
                decodable(understood(sounds, "sound"), undecodable).stream()
                        .sorted(Comparator.comparing(Stream::isDefault).reversed())
                        .toList(),
                report.streams().stream()
                        .filter(Stream::isSubtitle)
                        .filter(stream -> TEXT.contains(String.valueOf(stream.codecName())))
                        .toList());
    }

    /** Indices of its streams, video first. */
    List<Integer> indices() {
        var indices = audio.stream().map(Stream::index).collect(Collectors.toList());
        if (video != null) {
            indices.addFirst(video.index());
        }
        return indices;
    }

    private static List<Stream> decodable(List<Stream> streams, Set<Integer> undecodable) {
        var decodable =
                streams.stream().filter(stream -> !undecodable.contains(stream.index())).toList();
        return decodable.isEmpty() ? streams : decodable;
    }

    private static List<Stream> understood(List<Stream> streams, String what) {
        var understood = streams.stream().filter(Selection::isUnderstood).toList();
        if (understood.isEmpty() && !streams.isEmpty()) {
            throw fault(streams.getFirst(), what);
        }
        return understood;
    }

    private static boolean isUnderstood(Stream stream) {
        return stream.codecName() != null
                && (stream.isAudio()
                        ? stream.sampleRate() > 0 && stream.channels() > 0
                        : stream.width() > 0 && stream.height() > 0);
    }

    private static UnusableSource fault(Stream stream, String what) {
        if ("webp".equals(stream.codecName())) {
            return SourceFault.UNSUPPORTED_CODEC.with(
                    "Animated WebP pictures are not supported. Export it as GIF or as MP4.");
        }
        var tag = stream.codecTagString();
        if (stream.codecName() != null || tag == null || tag.startsWith("[0]")) {
            return SourceFault.DAMAGED_FILE.with(
                    "The file is damaged: it does not tell how its %s is coded.".formatted(what));
        }
        return SourceFault.UNSUPPORTED_CODEC.with(
                "The %s of the file is coded in a way that is not supported. Export it as H.264 and AAC in an MP4 file."
                        .formatted(what));
    }

    private static long area(Stream stream) {
        return (long) stream.width() * stream.height();
    }
}
