package app.transcode.plan;

import app.transcode.ffmpeg.ReadRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    /** Makes all tracks from the first frame to the last. */
    public List<String> whole() {
        var video = plan.video();
        long frames = video == null ? 0 : video.frames();
        return command(0, frames, plan.audio());
    }

    /**
     * Makes the video renditions of some frames only.
     *
     * @param from the first frame: a multiple of the grid's segment
     * @param to the frame after the last
     * @throws IllegalArgumentException if the part does not start on the grid, or is empty
     */
    public List<String> part(long from, long to) {
        var video = plan.video();
        if (video == null || from % video.grid().segmentFrames() != 0 || from >= to) {
            throw new IllegalArgumentException("No part from " + from + " to " + to);
        }
        return command(from, to, List.of());
    }

    private List<String> command(long from, long to, List<AudioPlan> audio) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-hide_banner", "-loglevel", "error", "-nostats", "-y"));
        arguments.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.25"));
        if (settings.threads() > 0) {
            var threads = String.valueOf(settings.threads());
            arguments.addAll(List.of("-filter_complex_threads", threads, "-threads", threads));
        }
        arguments.addAll(input(from));
        arguments.addAll(List.of("-filter_complex", graph(from, to, audio)));
        var video = plan.video();
        if (video != null) {
            long first = from / video.grid().segmentFrames();
            for (int i = 0; i < video.renditions().size(); i++) {
                arguments.addAll(videoOutput(video, i, first));
            }
        }
        for (int i = 0; i < audio.size(); i++) {
            arguments.addAll(audioOutput(audio.get(i), i));
        }
        return List.copyOf(arguments);
    }

    private List<String> input(long from) {
        var input = new ArrayList<>(List.of("-copyts", "-start_at_zero"));
        var video = plan.video();
        double seek = video == null ? 0 : video.grid().seconds(from) - SEEK_MARGIN;
        if (from > 0 && seek > 0) {
            input.addAll(List.of("-noaccurate_seek", "-ss", decimal(seek)));
        }
        input.addAll(ReadRules.input(source));
        return input;
    }

    private String graph(long from, long to, List<AudioPlan> audio) {
        var graph = new ArrayList<String>();
        var video = plan.video();
        if (video != null) {
            graph.add(new PictureFilters(video).graph(from, to));
        }
        for (int i = 0; i < audio.size(); i++) {
            graph.add(
                    "[0:%d]aresample=%d:async=1:first_pts=0,aformat=channel_layouts=stereo%s[a%d]"
                            .formatted(
                                    audio.get(i).stream(),
                                    EncodePlan.SAMPLE_RATE,
                                    evenLength(),
                                    i));
        }
        return String.join(";", graph);
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
