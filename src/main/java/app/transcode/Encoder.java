package app.transcode;

import app.storage.MediaStore;
import app.transcode.Plans.Planned;
import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.Tool;
import app.transcode.ffmpeg.ToolOutcome;
import app.transcode.hls.BadOutput;
import app.transcode.ledger.Task;
import app.transcode.plan.TaskPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs FFmpeg for a task, and takes the segments that it makes one by one as they are closed. */
@Component
class Encoder {

    /** The line that ends each report of FFmpeg's progress. */
    private static final String REPORT = "progress=";

    private final MediaTools tools;
    private final MediaStore store;
    private final Publisher publisher;
    private final Recorder recorder;
    private final Reports reports;
    private final TranscodeSettings settings;

    Encoder(
            MediaTools tools,
            MediaStore store,
            Publisher publisher,
            Recorder recorder,
            Reports reports,
            TranscodeSettings settings) {
        this.tools = tools;
        this.store = store;
        this.publisher = publisher;
        this.recorder = recorder;
        this.reports = reports;
        this.settings = settings;
    }

    /**
     * What came of a run.
     *
     * @param outcome what the program said
     * @param segments the number after the last segment that was taken
     * @param frames taken of each rendition
     * @param bad what is wrong with the next segment, or null
     */
    record Yield(ToolOutcome outcome, int segments, long frames, @Nullable BadOutput bad) {

        double seconds() {
            return outcome.wallTime().toMillis() / 1e3;
        }
    }

    /**
     * Makes tracks.
     *
     * @param tracks their names
     * @param first the number of their first segment
     * @throws Superseded if somebody else has the work by now
     */
    Yield run(
            Task task,
            Planned planned,
            List<String> command,
            List<String> tracks,
            int first,
            WorkFolder work)
            throws IOException, InterruptedException {
        for (var track : tracks) {
            work.folder(track);
        }
        var harvest =
                new Harvest(
                        task,
                        planned.plan(),
                        work.path(),
                        tracks,
                        first,
                        store,
                        publisher,
                        recorder);
        var report = reports.of(task, planned, tracks.size());
        var invocation =
                new Invocation(
                        Tool.FFMPEG,
                        command,
                        work.path(),
                        settings.timeLimit(),
                        settings.silenceLimit(),
                        task.plan().urgency() == TaskPlan.FIRST_PLAY);
        var outcome =
                tools.run(
                        invocation,
                        line -> {
                            if (line.startsWith(REPORT)) {
                                gather(harvest);
                            }
                            report.read(line, harvest.frames());
                        });
        BadOutput bad = null;
        try {
            harvest.gather();
        } catch (BadOutput e) {
            bad = e;
        }
        return new Yield(told(outcome, work), harvest.next(), harvest.frames(), bad);
    }

    /**
     * FFmpeg says nothing of a full disk when it writes HLS, and ends as if all were well: what is
     * missing would seem to be missing in the source.
     */
    private static ToolOutcome told(ToolOutcome outcome, WorkFolder work) throws IOException {
        return work.full() ? outcome.complaining(Failure.NO_SPACE) : outcome;
    }

    /** What is wrong with a segment is told when the run has ended, which tells why. */
    private static void gather(Harvest harvest) {
        try {
            harvest.gather();
        } catch (BadOutput _) {
            // The same is found again at the end.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
