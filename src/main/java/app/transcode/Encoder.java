package app.transcode;

import app.transcode.Failure.Blame;
import app.transcode.Failure.Code;
import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.Tool;
import app.transcode.ffmpeg.ToolOutcome;
import app.transcode.ffmpeg.ToolOutcome.Limit;
import app.transcode.hls.BadOutput;
import app.transcode.hls.OutputCheck;
import app.transcode.hls.Track;
import app.transcode.hls.Tracks;
import app.transcode.plan.EncodeCommand;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.ProgressLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a plan's tracks out of a source, and believes only what it finds written. */
@Component
class Encoder {

    private static final Logger log = LoggerFactory.getLogger(Encoder.class);

    private final MediaTools tools;
    private final TranscodeSettings settings;

    Encoder(MediaTools tools, TranscodeSettings settings) {
        this.tools = tools;
        this.settings = settings;
    }

    /**
     * Encodes a whole source. One that breaks off early is made as far as it goes.
     *
     * @return the tracks, verified
     * @throws EncodeFailed if what was made cannot be used
     */
    Tracks encode(
            SourceInfo info,
            EncodePlan plan,
            Path source,
            WorkFolder work,
            ProgressReporter progress)
            throws IOException, InterruptedException {
        var outcome = run(plan, source, work, progress);
        try {
            return verified(plan, work);
        } catch (BadOutput bad) {
            var seconds = readableLength(plan, work, outcome);
            if (seconds.isEmpty()) {
                throw failed(outcome, bad);
            }
            log.info("Source of {} breaks off after {} s", work.path().getFileName(), seconds);
            var shorter =
                    EncodePlan.of(info, settings.rungs(), settings.encode(), seconds.getAsDouble());
            return encodeAgain(shorter, source, work, progress);
        }
    }

    private Tracks encodeAgain(
            EncodePlan plan, Path source, WorkFolder work, ProgressReporter progress)
            throws IOException, InterruptedException {
        work.clear();
        var outcome = run(plan, source, work, progress);
        try {
            return verified(plan, work);
        } catch (BadOutput bad) {
            throw failed(outcome, bad);
        }
    }

    private ToolOutcome run(
            EncodePlan plan, Path source, WorkFolder work, ProgressReporter progress)
            throws IOException, InterruptedException {
        var video = plan.video();
        if (video != null) {
            for (var rendition : video.renditions()) {
                work.folder(rendition.name());
            }
        }
        for (var track : plan.audio()) {
            work.folder(track.name());
        }
        var lines = new ProgressLines(video == null ? 0 : video.frames(), plan.duration());
        var command = new EncodeCommand(plan, settings.encode(), source).whole();
        return tools.run(
                new Invocation(
                        Tool.FFMPEG,
                        command,
                        work.path(),
                        settings.timeLimit(),
                        settings.silenceLimit()),
                line -> lines.read(line).ifPresent(progress::encoded));
    }

    private static Tracks verified(EncodePlan plan, WorkFolder work) throws IOException, BadOutput {
        var tracks = Tracks.read(plan, work.path());
        OutputCheck.check(tracks);
        return tracks;
    }

    /** How many seconds came out of a source whose picture ends before its file says. */
    private static OptionalDouble readableLength(
            EncodePlan plan, WorkFolder work, ToolOutcome outcome) throws IOException {
        var video = plan.video();
        if (video == null || wasKilled(outcome) || Failure.tellsFullDisk(outcome.errors())) {
            return OptionalDouble.empty();
        }
        try {
            var tracks = Tracks.read(plan, work.path());
            long frames = tracks.video().stream().mapToLong(Track::samples).min().orElse(0);
            return frames > 0 && frames < video.frames()
                    ? OptionalDouble.of(video.grid().seconds(frames))
                    : OptionalDouble.empty();
        } catch (BadOutput _) {
            return OptionalDouble.empty();
        }
    }

    private static boolean wasKilled(ToolOutcome outcome) {
        return outcome.limit() != Limit.NONE || outcome.exitCode() > 128;
    }

    private static EncodeFailed failed(ToolOutcome outcome, BadOutput bad) {
        var detail =
                "%s; exit code %d, limit %s: %s"
                        .formatted(
                                bad.getMessage(),
                                outcome.exitCode(),
                                outcome.limit(),
                                outcome.errors().strip());
        return new EncodeFailed(failure(outcome), detail, bad);
    }

    private static Failure failure(ToolOutcome outcome) {
        if (Failure.tellsFullDisk(outcome.errors())) {
            return Failure.full();
        }
        if (outcome.limit() != Limit.NONE) {
            return Failure.of(
                    Code.TRANSCODING_TIMEOUT,
                    "Transcoding took too long or got stuck. Try again, or upload a shorter file.",
                    Blame.PERHAPS_FILE);
        }
        if (tellsDamage(outcome.errors()) && !wasKilled(outcome)) {
            return Failure.of(
                    Code.DAMAGED_FILE,
                    "The file is damaged: its picture or sound cannot be decoded. Export it again.",
                    Blame.FILE);
        }
        return Failure.of(
                Code.TRANSCODING_FAILED,
                "Transcoding failed several times. Try again, or export the file in another format.",
                Blame.PERHAPS_FILE);
    }

    private static boolean tellsDamage(String errors) {
        return List.of(
                        "Invalid data found",
                        "Error submitting packet to decoder",
                        "Nothing was written")
                .stream()
                .anyMatch(errors::contains);
    }
}
