package app.transcode.plan;

import app.transcode.ffmpeg.ReadRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * FFmpeg's arguments for making renditions: one decode of the source feeds them all.
 *
 * <p>Frame counts, not times, say what is made, so that any part of the grid comes out with the
 * same frames as in one piece. Segment {@code k} of every track starts at exactly {@value
 * #TIME_OFFSET} s + its time, and initialisation segments do not depend on the part: {@code
 * frag_discont} writes absolute decode times, and the constant offset leaves room for the decode
 * times of B-frames and of AAC's priming, which lie before the first frame shown.
 *
 * <p>Each track gets a folder of its name with {@code init.mp4}, {@code 00000.m4s}, ….
 */
public final class EncodeCommand {

    /** Where the timeline of every track begins, in seconds. */
    public static final int TIME_OFFSET = 10;

    /** Faster than anything is decoded, as a multiple of real time. */
    private static final String NO_LIMIT = "100000";

    /** How long before a part decoding starts, so that frames shown later are not lost. */
    private static final double SEEK_MARGIN = 2.0;

    private final EncodePlan plan;
    private final EncodeSettings settings;
    private final Path source;

    /**
     * @param source a local file
     */
    public EncodeCommand(EncodePlan plan, EncodeSettings settings, Path source) {
        this.plan = plan;
        this.settings = settings;
        this.source = source;
    }

    /**
     * Makes the frames of a cut.
     *
     * @throws IllegalArgumentException if it does not start on the grid, or is empty
     */
    public List<String> pictures(Cut cut) {
        return pictures(cut, SEEK_MARGIN);
    }

    /**
     * The same, decoding from further back.
     *
     * @param margin how many seconds before the first frame decoding starts
     */
    public List<String> pictures(Cut cut, double margin) {
        var video = Objects.requireNonNull(plan.video());
        if (cut.from() % video.grid().segmentFrames() != 0 || cut.frames() <= 0) {
            throw new IllegalArgumentException("No such cut: " + cut);
        }
        var arguments = beginning();
        var input = new SourceInput(plan, cut.from());
        arguments.addAll(input.arguments(source, margin));
        var filters = new PictureFilters(video, input.stream());
        arguments.addAll(List.of("-filter_complex", filters.graph(cut)));
        long segment = cut.from() / video.grid().segmentFrames();
        for (int i = cut.first(); i <= cut.last(); i++) {
            arguments.addAll(videoOutput(video, i, segment));
        }
        return List.copyOf(arguments);
    }

    /** Makes all audio tracks, each in one piece, so that no priming comes between segments. */
    public List<String> sound() {
        var arguments = beginning();
        arguments.addAll(List.of("-copyts", "-start_at_zero"));
        arguments.addAll(pace());
        arguments.addAll(ReadRules.input(source));
        var graph = new ArrayList<String>();
        for (int i = 0; i < plan.audio().size(); i++) {
            graph.add(soundFilters(i));
        }
        arguments.addAll(List.of("-filter_complex", String.join(";", graph)));
        for (int i = 0; i < plan.audio().size(); i++) {
            arguments.addAll(audioOutput(plan.audio().get(i), i));
        }
        return List.copyOf(arguments);
    }

    /**
     * Leaves the processors to a picture that is encoded, once the first segments of sound are
     * there.
     *
     * <p>FFmpeg takes the head start for a delay that it has to catch up with, and does so at no
     * more than 1.05 times the pace, with a sleep for each packet: the head would come at twice
     * real time.
     */
    private List<String> pace() {
        var video = plan.video();
        if (video == null || video.copy() != null || settings.soundPace() == 0) {
            return List.of();
        }
        var head = decimal(2 * video.grid().segmentMicros() / 1e6);
        var pace = String.valueOf(settings.soundPace());
        return List.of(
                "-readrate", pace, "-readrate_initial_burst", head, "-readrate_catchup", NO_LIMIT);
    }

    /** Cuts the source's own picture into segments, without encoding. */
    public List<String> copy() {
        var video = Objects.requireNonNull(plan.video());
        var copy = Objects.requireNonNull(video.copy());
        var arguments = beginning();
        arguments.addAll(List.of("-copyts", "-start_at_zero"));
        arguments.addAll(ReadRules.input(source));
        arguments.addAll(List.of("-map", "0:" + video.source().index(), "-c", "copy"));
        arguments.addAll(segments(copy.name(), decimal(video.grid().segmentMicros() / 1e6), 0));
        return List.copyOf(arguments);
    }

    private List<String> beginning() {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-hide_banner", "-loglevel", "error", "-nostats", "-y"));
        arguments.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.1"));
        if (settings.threads() > 0) {
            var threads = String.valueOf(settings.threads());
            arguments.addAll(List.of("-filter_complex_threads", threads, "-threads", threads));
        }
        return arguments;
    }

    private String soundFilters(int number) {
        return "[0:%d]aresample=%d:async=1:first_pts=0,aformat=channel_layouts=stereo%s[a%d]"
                .formatted(
                        plan.audio().get(number).stream(),
                        EncodePlan.SAMPLE_RATE,
                        evenLength(),
                        number);
    }

    /** Makes tracks that play together equally long. A lone one is as long as it is. */
    private String evenLength() {
        boolean alone = plan.video() == null && plan.audio().size() == 1;
        return alone ? "" : ",apad,atrim=end_sample=" + plan.samples();
    }

    private List<String> videoOutput(VideoPlan video, int number, long firstSegment) {
        var rendition = video.renditions().get(number);
        var grid = video.grid();
        var rate = grid.rate();
        var output = new ArrayList<>(List.of("-map", "[v" + number + "]"));
        output.addAll(VideoEncoders.arguments(rendition, grid, settings));
        output.addAll(List.of("-fps_mode", "passthrough", "-enc_time_base"));
        output.add(rate.denominator() + "/" + rate.numerator());
        output.addAll(threads());
        output.addAll(
                segments(rendition.name(), decimal(grid.segmentMicros() / 1e6), firstSegment));
        return output;
    }

    private List<String> audioOutput(AudioPlan track, int number) {
        var output = new ArrayList<>(List.of("-map", "[a" + number + "]", "-c:a", "aac"));
        output.addAll(List.of("-b:a", String.valueOf(settings.audioBitrate())));
        output.addAll(threads());
        var video = plan.video();
        double length = video == null ? plan.segmentSeconds() : video.grid().segmentMicros() / 1e6;
        output.addAll(segments(track.name(), decimal(length), 0));
        return output;
    }

    private List<String> threads() {
        return settings.threads() > 0
                ? List.of("-threads", String.valueOf(settings.threads()))
                : List.of();
    }

    private static List<String> segments(String folder, String seconds, long first) {
        var output = new ArrayList<>(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        output.addAll(List.of("-output_ts_offset", String.valueOf(TIME_OFFSET)));
        output.addAll(List.of("-f", "hls", "-hls_time", seconds, "-hls_list_size", "0"));
        output.addAll(List.of("-hls_playlist_type", "vod", "-hls_segment_type", "fmp4"));
        // A segment gets its name when it is whole, so that it can be taken while others follow.
        output.addAll(List.of("-hls_flags", "temp_file"));
        output.addAll(List.of("-hls_segment_options", "movflags=+frag_discont"));
        output.addAll(List.of("-start_number", String.valueOf(first)));
        output.addAll(List.of("-hls_fmp4_init_filename", "init.mp4"));
        output.addAll(List.of("-hls_segment_filename", folder + "/%05d.m4s"));
        output.add(folder + "/ffmpeg.m3u8");
        return output;
    }

    private static String decimal(double seconds) {
        return String.format(Locale.ROOT, "%.6f", seconds);
    }
}
