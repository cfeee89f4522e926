package app.transcode;

import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.Tool;
import app.transcode.plan.CaptionPlan;
import app.transcode.plan.SoundCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes what goes with a film or recording besides its streams. Each of it a media can do without:
 * what cannot be made is left out.
 */
@Component
class CompanionMaker {

    private static final Logger log = LoggerFactory.getLogger(CompanionMaker.class);

    private final MediaTools tools;
    private final TranscodeSettings limits;
    private final CompanionSettings settings;

    CompanionMaker(MediaTools tools, TranscodeSettings limits, CompanionSettings settings) {
        this.tools = tools;
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * Takes text tracks and chapters out of a source, and makes an MP3 of one that is sound alone;
     * of such a one also draws the waveform, and {@code poster.jpg} for want of a cover.
     *
     * @return what is in the folder now
     */
    Companions make(SourceInfo info, Path source, WorkFolder work)
            throws IOException, InterruptedException {
        boolean heard = sound(info, source, work);
        return new Companions(
                heard ? SoundCommand.MP3 : null,
                heard ? SoundCommand.WAVEFORM : null,
                List.of(),
                captions(info, source, work),
                chapters(info));
    }

    private boolean sound(SourceInfo info, Path source, WorkFolder work)
            throws InterruptedException {
        if (info.video() != null || info.audio().isEmpty()) {
            return false;
        }
        var sound = info.audio().getFirst();
        return run(SoundCommand.of(source, sound, settings.mp3Bitrate()), work);
    }

    private List<Caption> captions(SourceInfo info, Path source, WorkFolder work)
            throws IOException, InterruptedException {
        var plans = CaptionPlan.of(info.subtitles());
        var captions = new ArrayList<Caption>();
        if (!plans.isEmpty()) {
            work.folder(CaptionPlan.FOLDER);
            run(CaptionPlan.command(source, plans, settings.captionSize().toBytes()), work);
            for (var plan : plans) {
                if (clean(work.path().resolve(plan.file()))) {
                    captions.add(new Caption(plan.language(), plan.label(), plan.file()));
                }
            }
        }
        return List.copyOf(captions);
    }

    /** Makes a track safe to show; false when it has no cue. */
    private static boolean clean(Path file) throws IOException {
        if (Files.notExists(file)) {
            return false;
        }
        var track = WebVtt.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        Files.writeString(file, track.text());
        return !track.cues().isEmpty();
    }

    private static List<Chapter> chapters(SourceInfo info) {
        return info.chapters().stream()
                .map(told -> new Chapter(told.start(), told.end(), told.title()))
                .toList();
    }

    private boolean run(List<String> command, WorkFolder work) throws InterruptedException {
        var invocation =
                new Invocation(
                        Tool.FFMPEG,
                        command,
                        work.path(),
                        limits.timeLimit(),
                        limits.silenceLimit());
        var outcome = tools.run(invocation, _ -> {});
        if (Failure.tellsFullDisk(outcome.errors())) {
            throw new EncodeFailed(Failure.full(), outcome.errors(), null);
        }
        if (!outcome.succeeded()) {
            log.warn("{} lacks a companion: {}", work.path().getFileName(), outcome);
        }
        return outcome.succeeded();
    }
}
