package app.transcode.extras;

import static java.util.Objects.requireNonNull;

import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.RealTools;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.Tool;
import app.transcode.ffmpeg.ToolOutcome;
import app.transcode.hls.OutputCheck;
import app.transcode.hls.Segment;
import app.transcode.hls.Track;
import app.transcode.hls.TrackReader;
import app.transcode.hls.Tracks;
import app.transcode.plan.EncodeCommand;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.EncodeSettings;
import app.transcode.plan.Ladder;
import app.transcode.plan.Rung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The first seconds of a real film, with what was made of them in a folder. */
record Film(Path folder, Path source, SourceInfo info, EncodePlan plan, Tracks tracks) {

    static final EncodeSettings SETTINGS = new EncodeSettings("veryfast", 23, 128_000, 2, 4, 0, 0);

    private static final Ladder LADDER =
            new Ladder(
                    List.of(new Rung(480, 1_500_000, 2_200_000), new Rung(240, 400_000, 600_000)));

    /** Encodes some seconds of a sample film as a small ladder and its sound. */
    static Film of(String sample, double seconds, Path folder) throws Exception {
        var source = RealTools.sample(sample).toAbsolutePath();
        var info = RealTools.probe().probe(source, folder);
        var plan = EncodePlan.of(info, LADDER, SETTINGS, seconds);
        return of(source, info, plan, folder);
    }

    private static Film of(Path source, SourceInfo info, EncodePlan plan, Path folder)
            throws Exception {
        var names = new ArrayList<String>();
        plan.audio().forEach(track -> names.add(track.name()));
        if (plan.video() != null) {
            plan.video().renditions().forEach(rendition -> names.add(rendition.name()));
        }
        for (var name : names) {
            Files.createDirectories(folder.resolve(name));
        }
        var command = new EncodeCommand(plan, SETTINGS, source);
        if (plan.video() != null) {
            require(ffmpeg(folder, command.pictures(plan.video().whole()), _ -> {}));
        }
        if (!plan.audio().isEmpty()) {
            require(ffmpeg(folder, command.sound(), _ -> {}));
        }
        var tracks = Tracks.read(plan, folder);
        OutputCheck.check(tracks);
        return new Film(folder, source, info, plan, tracks);
    }

    /** The same film made by another plan, in a folder of its own. */
    Film again(EncodePlan other, Path otherFolder) throws Exception {
        return of(source, info, other, otherFolder);
    }

    /** The smallest rendition. */
    Track smallest() {
        return tracks.video().getLast();
    }

    /** A track as one file. */
    Path whole(Track track) throws IOException {
        var file = folder.resolve(track.folder() + ".mp4");
        write(track, track.segments(), file);
        return file;
    }

    /** Writes some segments of a track as one file. */
    void write(Track track, List<Segment> segments, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            Files.copy(folder.resolve(track.folder()).resolve(TrackReader.INIT), out);
            for (var segment : segments) {
                Files.copy(folder.resolve(track.folder()).resolve(segment.name()), out);
            }
        }
    }

    static ToolOutcome ffmpeg(Path folder, List<String> arguments, Consumer<String> onLine)
            throws InterruptedException {
        return run(Tool.FFMPEG, folder, arguments, onLine);
    }

    /** What ffprobe tells of a file in its compact form. */
    static List<String> probe(Path file, String entries) throws Exception {
        var lines = new ArrayList<String>();
        var arguments = List.of("-v", "error", "-show_entries", entries);
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("-of", "compact=nokey=1:print_section=0", "file:" + file));
        require(
                run(
                        Tool.FFPROBE,
                        requireNonNull(file.toAbsolutePath().getParent()),
                        all,
                        lines::add));
        return lines;
    }

    private static ToolOutcome run(
            Tool tool, Path folder, List<String> arguments, Consumer<String> onLine)
            throws InterruptedException {
        var limit = Duration.ofMinutes(2);
        return RealTools.TOOLS.run(new Invocation(tool, arguments, folder, limit, limit), onLine);
    }

    static void require(ToolOutcome outcome) {
        if (!outcome.succeeded()) {
            throw new AssertionError(outcome);
        }
    }
}
