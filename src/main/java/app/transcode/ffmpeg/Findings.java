package app.transcode.ffmpeg;

import app.transcode.ffmpeg.ProbeReport.Frame;
import app.transcode.ffmpeg.ProbeReport.Stream;
import app.transcode.ffmpeg.SourceInfo.AudioStream;
import app.transcode.ffmpeg.SourceInfo.Chapter;
import app.transcode.ffmpeg.SourceInfo.SubtitleStream;
import app.transcode.ffmpeg.SourceInfo.Transfer;
import app.transcode.ffmpeg.SourceInfo.VideoStream;
import java.util.Comparator;
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
 * @param tiles that the picture is made of, or null
 */
record Findings(
        ProbeReport report,
        Selection selection,
        double duration,
        List<Double> times,
        List<Frame> frames,
        @Nullable TileGrid tiles) {

    private static final Set<String> FIELDS_FIRST = Set.of("tt", "bb", "tb", "bt");
    private static final Set<String> UNTOLD = Set.of("unknown", "unspecified", "reserved");
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_CHAPTERS = 500;

    SourceInfo tell() {
        var video = selection.video();
        var cover = selection.cover();
        boolean still = report.still() || (report.loop() && times.size() == 1);
        return new SourceInfo(
                report.format().name(),
                still,
                still ? 0 : duration,
                Objects.requireNonNullElse(report.format().startTime(), 0.0),
                video == null ? null : video(video),
                cover == null ? null : cover.index(),
                selection.audio().stream().map(this::audio).toList(),
                selection.subtitles().stream().map(Findings::subtitles).toList(),
                chapters(),
                tiles);
    }

    private VideoStream video(Stream stream) {
        var size = DisplaySize.of(stream, frames);
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

    private static SubtitleStream subtitles(Stream stream) {
        var tags = stream.tags();
        return new SubtitleStream(
                stream.index(),
                Objects.requireNonNull(stream.codecName()),
                Languages.tag(tags == null ? null : tags.language()),
                title(tags == null ? null : tags.title()));
    }

    /** Those within what plays, counted from its beginning. */
    private List<Chapter> chapters() {
        double begin = Objects.requireNonNullElse(report.format().startTime(), 0.0);
        return report.chapters().stream()
                .filter(chapter -> chapter.startTime() != null && chapter.endTime() != null)
                .map(chapter -> chapter(chapter, begin))
                .filter(chapter -> chapter.start() < chapter.end())
                .sorted(Comparator.comparingDouble(Chapter::start))
                .limit(MOST_CHAPTERS)
                .toList();
    }

    private Chapter chapter(ProbeReport.Chapter told, double begin) {
        var title = told.tags() == null ? null : title(told.tags().title());
        return new Chapter(
                within(Objects.requireNonNull(told.startTime()) - begin),
                within(Objects.requireNonNull(told.endTime()) - begin),
                Objects.requireNonNullElse(title, ""));
    }

    private double within(double time) {
        return Math.round(Math.clamp(time, 0, duration) * 1000) / 1000.0;
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
        var clean = said.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(LONGEST_TITLE, clean.length()));
    }
}
