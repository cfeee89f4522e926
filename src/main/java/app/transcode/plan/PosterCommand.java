package app.transcode.plan;

import app.transcode.ffmpeg.ReadRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** FFmpeg's arguments for a still picture that stands for a media. */
public final class PosterCommand {

    /** The file that is written, in the working folder. */
    public static final String FILE = "poster.jpg";

    /** Mean luma above which a frame is not taken for black, of 16 to 235. */
    private static final int DARK = 32;

    private static final int LONGEST_SIDE = 1280;
    private static final String FITTING =
            "scale=w='min(%1$d,iw)':h='min(%1$d,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2"
                    .formatted(LONGEST_SIDE);

    private PosterCommand() {}

    /**
     * The most typical keyframe of a video, leaving out dark ones.
     *
     * @param video a local file of ours
     * @param evenIfDark whether a dark frame will do, where there is no other
     */
    public static List<String> typicalFrame(Path video, boolean evenIfDark) {
        var bright =
                evenIfDark
                        ? ""
                        : "signalstats,metadata=mode=select:key=lavfi.signalstats.YAVG:value="
                                + DARK
                                + ":function=greater,";
        return picture(List.of("-skip_frame", "nokey"), video, "0:v:0", bright + "thumbnail=n=30");
    }

    /**
     * A cover picture that lies in a file of sound.
     *
     * @param source a local file
     * @param stream index of the picture
     */
    public static List<String> cover(Path source, int stream) {
        return picture(List.of(), source, "0:" + stream, FITTING);
    }

    /**
     * The frame of a video that is shown at a time.
     *
     * @param video a local file of ours
     * @param seconds after its first frame
     */
    public static List<String> frame(Path video, double seconds) {
        var seek = String.format(Locale.ROOT, "%.3f", seconds);
        return picture(List.of("-ss", seek), video, "0:v:0", FITTING);
    }

    private static List<String> picture(
            List<String> options, Path input, String stream, String filters) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-hide_banner", "-loglevel", "error", "-nostats", "-y"));
        arguments.addAll(options);
        arguments.addAll(ReadRules.input(input));
        arguments.addAll(List.of("-map", stream));
        arguments.addAll(List.of("-vf", filters + ",scale=out_range=pc,format=yuvj420p"));
        arguments.addAll(List.of("-frames:v", "1", "-q:v", "3", "-map_metadata", "-1"));
        arguments.addAll(List.of("-f", "image2", "-update", "1", FILE));
        return List.copyOf(arguments);
    }
}
