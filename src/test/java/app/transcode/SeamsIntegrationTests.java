package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.transcode.ffmpeg.RealTools;
import app.transcode.hls.OutputCheck;
import app.transcode.hls.Track;
import app.transcode.hls.TrackReader;
import app.transcode.hls.Tracks;
import app.transcode.plan.Access;
import app.transcode.plan.Cut;
import app.transcode.plan.EncodeCommand;
import app.transcode.plan.EncodePlan;
import app.transcode.plan.EncodeSettings;
import app.transcode.plan.Ladder;
import app.transcode.plan.Rung;
import app.transcode.plan.SeekableCopy;
import app.transcode.plan.VideoPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A film that was made in chunks is the film that would have been made in one piece. */
class SeamsIntegrationTests {

    /** Short groups of pictures, so that a few seconds have many seams. */
    private static final EncodeSettings SETTINGS =
            new EncodeSettings("veryfast", 23, 128_000, 1, 1, 0, 0);

    private static final Ladder LADDER = new Ladder(List.of(new Rung(240, 600_000, 900_000)));
    private static final Pattern SIMILARITY = Pattern.compile("\\bAll:([0-9.]+)");

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "real footage at 24 frames a second | big-buck-bunny-480p-30s.mp4 | -t 4 -c copy | mp4",
                "29.97 frames a second | big-buck-bunny-480p-30s.mp4 | -t 4 -vf fps=30000/1001,scale=426:240 -c:v libx264 -preset veryfast -an | mp4",
                "60 frames a second | car-traffic-432p-30s.mp4 | -t 3 -vf fps=60,scale=426:240 -c:v libx264 -preset veryfast -an | mp4",
                "a variable rate | big-buck-bunny-480p-30s.mp4 | -t 4 -vf select=not(eq(mod(n\\,7)\\,3)),scale=426:240 -fps_mode vfr -c:v libx264 -preset veryfast -an | mkv",
                "B-frames and an edit list | sample_edit_list.mp4 | -c copy | mp4",
                "a transport stream | big-buck-bunny-480p-30s.mp4 | -t 4 -c copy | ts",
            })
    void chunksJoinWithoutATrace(String what, String sample, String options, String container)
            throws Exception {
        var source =
                sample.startsWith("sample_edit")
                        ? RealTools.sample(sample).toAbsolutePath()
                        : make(sample, options, container);
        var info = RealTools.probe().probe(source, folder);
        var plan = EncodePlan.of(info, LADDER, SETTINGS);
        var video = Objects.requireNonNull(plan.video());

        var whole = whole(plan, video, source);
        var chunks = chunks(plan, video, source, container.equals("ts"));

        assertThat(chunks.samples()).isEqualTo(whole.samples()).isEqualTo(video.frames());
        assertThat(times("chunks", chunks)).isEqualTo(times("whole", whole));
        assertThat(likeness("chunks", chunks, video, source))
                .isCloseTo(likeness("whole", whole, video, source), within(0.002));
    }

    private Path make(String sample, String options, String container) throws Exception {
        var file = folder.resolve("source." + container);
        var arguments = new ArrayList<>(List.of("-v", "error", "-y", "-i"));
        arguments.add(RealTools.sample(sample).toAbsolutePath().toString());
        arguments.addAll(List.of(options.split(" ")));
        arguments.add(file.toString());
        Runs.ffmpeg(folder, arguments);
        return file;
    }

    private Track whole(EncodePlan plan, VideoPlan video, Path source) throws Exception {
        return encode("whole", plan, source, List.of(video.whole()));
    }

    /** In chunks of one and two segments, the later ones first. */
    private Track chunks(EncodePlan plan, VideoPlan video, Path source, boolean copied)
            throws Exception {
        var first = new ArrayList<Cut>();
        var others = new ArrayList<Cut>();
        long segment = video.grid().segmentFrames();
        for (long from = 0; from < video.frames(); ) {
            long to = from + segment * (from % (3 * segment) == 0 ? 1 : 2);
            long end = video.frames() - to < 16 ? video.frames() : to;
            (from == 0 ? first : others).addFirst(new Cut(from, end, 0, 0));
            from = end;
        }
        if (copied) {
            Runs.ffmpeg(folder, SeekableCopy.command(source, video.source().index(), "copy.mkv"));
            encode("chunks", plan.reached(Access.SEEK_IN_COPY), folder.resolve("copy.mkv"), others);
            return encode("chunks", plan, source, first);
        }
        others.addAll(first);
        return encode("chunks", plan, source, others);
    }

    private Track encode(String name, EncodePlan plan, Path source, List<Cut> cuts)
            throws Exception {
        var work = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(work.resolve("240p"));
        byte[] init = null;
        for (var cut : cuts) {
            Runs.ffmpeg(work, new EncodeCommand(plan, SETTINGS, source).pictures(cut));
            var written = Files.readAllBytes(work.resolve("240p").resolve(TrackReader.INIT));
            assertThat(written).isEqualTo(init == null ? written : init);
            init = written;
        }
        var track = TrackReader.read(work.resolve("240p"));
        if (track.samples() == Objects.requireNonNull(plan.video()).frames()) {
            OutputCheck.check(new Tracks(plan, List.of(track), List.of()));
        }
        return track;
    }

    private Path film(String name, Track track) throws IOException {
        var file = folder.resolve(name + ".mp4");
        try (var out = Files.newOutputStream(file)) {
            Files.copy(folder.resolve(name).resolve("240p").resolve(TrackReader.INIT), out);
            for (var segment : track.segments()) {
                Files.copy(folder.resolve(name).resolve("240p").resolve(segment.name()), out);
            }
        }
        return file;
    }

    private List<String> times(String name, Track track) throws Exception {
        var lines =
                Runs.ffprobe(
                        folder,
                        List.of(
                                "-show_entries",
                                "frame=pts",
                                "-of",
                                "csv=p=0",
                                film(name, track).toString()));
        // What follows a comma tells of side data.
        return lines.stream().map(line -> line.split(",", 2)[0]).toList();
    }

    /** On average over all frames, each beside the source's frame of its own number. */
    private double likeness(String name, Track track, VideoPlan video, Path source)
            throws Exception {
        var graph =
                "[0:v]setpts=N/25/TB[made];[1:%d]fps=%s:start_time=0,trim=end_pts=%d,scale=%d:%d,format=yuv420p,setsar=1,setpts=N/25/TB[told];[made][told]ssim=stats_file=%s.ssim"
                        .formatted(
                                video.source().index(),
                                video.grid().rate(),
                                video.frames(),
                                track.width(),
                                track.height(),
                                name);
        Runs.ffmpeg(
                folder,
                List.of(
                        "-v",
                        "error",
                        "-copyts",
                        "-start_at_zero",
                        "-i",
                        film(name, track).toString(),
                        "-i",
                        source.toString(),
                        "-filter_complex",
                        graph,
                        "-f",
                        "null",
                        "-"));
        return SIMILARITY
                .matcher(Files.readString(folder.resolve(name + ".ssim")))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .average()
                .orElseThrow();
    }
}
