package app.transcode.ffmpeg;

import app.transcode.ffmpeg.ProbeReport.Frame;
import app.transcode.ffmpeg.ProbeReport.Stream;
import app.transcode.ffmpeg.SourceInfo.AudioStream;
import app.transcode.ffmpeg.SourceInfo.Transfer;
import app.transcode.ffmpeg.SourceInfo.VideoStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found out about a file, ready to be told.
 *
 * @param report what ffprobe said about the file
 * @param selection the streams that matter
 * @param duration in seconds
 * @param times timestamps of the video's first packets
 * @param frames the video's first frames, decoded
 */
record Findings(
        ProbeReport report,
        Selection selection,
        double duration,
        List<Double> times,
        List<Frame> frames) {

    private static final Set<String> FIELDS_FIRST = Set.of("tt", "bb", "tb", "bt");
    private static final Set<String> UNTOLD = Set.of("unknown", "unspecified", "reserved");
    private static final int LONGEST_TITLE = 120;

    SourceInfo tell() {
        var video = selection.video();
        var cover = selection.cover();
        return new SourceInfo(
                report.format().name(),
                report.still(),
                duration,
                Objects.requireNonNullElse(report.format().startTime(), 0.0),
                video == null ? null : video(video),
                cover == null ? null : cover.index(),
                selection.audio().stream().map(this::audio).toList());
    }

    private VideoStream video(Stream stream) {
        var size = DisplaySize.of(stream);
        var cadence = Cadence.of(times, stream.averageFrameRate(), stream.realFrameRate());
        return new VideoStream(
                stream.index(),
                Objects.requireNonNull(stream.codecName()),
                stream.width(),
                stream.height(),
                size.width(),
                size.height(),
                size.rotation(),
                cadence.rate(),
                cadence.variable(),
                isInterlaced(stream),
                transfer(stream),
                matrix(stream),
                pixelFormat(stream),
                start(stream),
                length(stream));
    }

    private AudioStream audio(Stream stream) {
        var tags = stream.tags();
        return new AudioStream(
                stream.index(),
                Objects.requireNonNull(stream.codecName()),
                stream.channels(),
                stream.sampleRate(),
                Languages.tag(tags == null ? null : tags.language()),
                title(tags == null ? null : tags.title()),
                stream.isDefault(),
                start(stream),
                length(stream));
    }

    private boolean isInterlaced(Stream stream) {
        var order = stream.fieldOrder();
        return (order != null && FIELDS_FIRST.contains(order))
                || frames.stream().anyMatch(frame -> frame.interlacedFrame() == 1);
    }

    /** What the decoded picture says counts more than what the container says. */
    private Transfer transfer(Stream stream) {
        var decoded = frames.isEmpty() ? null : frames.getFirst().colorTransfer();
        return switch (Objects.requireNonNullElse(
                decoded, Objects.requireNonNullElse(stream.colorTransfer(), ""))) {
            case "smpte2084" -> Transfer.PQ;
            case "arib-std-b67" -> Transfer.HLG;
            default -> Transfer.SDR;
        };
    }

    private @Nullable String matrix(Stream stream) {
        var decoded = frames.isEmpty() ? null : frames.getFirst().colorSpace();
        var told = decoded == null ? stream.colorSpace() : decoded;
        return told == null || UNTOLD.contains(told) ? null : told;
    }

    private String pixelFormat(Stream stream) {
        var decoded = frames.isEmpty() ? null : frames.getFirst().pixFmt();
        return Objects.requireNonNullElse(
                decoded, Objects.requireNonNullElse(stream.pixFmt(), "unknown"));
    }

    private double start(Stream stream) {
        var fileStart = Objects.requireNonNullElse(report.format().startTime(), 0.0);
        return Objects.requireNonNullElse(stream.startTime(), fileStart);
    }

    private double length(Stream stream) {
        return Objects.requireNonNullElse(stream.duration(), duration);
    }

    /** A label from a stranger: one line of bounded length, without control characters. */
    private static @Nullable String title(@Nullable String said) {
        if (said == null) {
            return null;
        }
        var clean = said.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(LONGEST_TITLE, clean.length()));
    }
}
