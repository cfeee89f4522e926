import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The ladder as an expert would make it with one FFmpeg command: one decode, scaled in cascade, the
 * encoder's arguments as application.yml sets them, all cores, CMAF segments of 4 s.
 */
final class HandWritten {

    /**
     * Bits per second and H.264 level by the height of the picture, at up to 30 frames a second.
     */
    private static final Map<Integer, Cap> CAPS =
            Map.of(
                    1080, new Cap(5_000_000, "4.0"),
                    720, new Cap(3_000_000, "3.1"),
                    480, new Cap(1_500_000, "3.0"),
                    360, new Cap(800_000, "3.0"),
                    240, new Cap(400_000, "2.1"));

    private record Cap(int bitrate, String level) {}

    /** One rendition. */
    record Size(int width, int height) {}

    private HandWritten() {}

    /**
     * The arguments.
     *
     * @param source an absolute path
     * @param sizes of the renditions, the largest first
     * @param rate frames per second, a whole number
     */
    static List<String> command(Path source, List<Size> sizes, int rate) {
        var arguments = new ArrayList<>(List.of("-i", source.toString()));
        arguments.addAll(List.of("-filter_complex", graph(sizes, rate)));
        for (int i = 0; i < sizes.size(); i++) {
            arguments.addAll(video(i, sizes.get(i), rate));
        }
        arguments.addAll(List.of("-map", "[a]", "-c:a", "aac", "-b:a", "128000"));
        arguments.addAll(segments("audio-0"));
        return arguments;
    }

    private static String graph(List<Size> sizes, int rate) {
        var graph = new StringBuilder("[0:v:0]fps=" + rate + ":start_time=0,");
        for (int i = 0; i < sizes.size(); i++) {
            var size = sizes.get(i);
            graph.append(i == 0 ? "" : "[s" + i + "]")
                    .append("scale=%d:%d:flags=bicubic,".formatted(size.width(), size.height()))
                    .append(i == 0 ? "format=yuv420p,setsar=1" : "setsar=1")
                    .append(
                            i == sizes.size() - 1
                                    ? "[v%d];".formatted(i)
                                    : ",split=2[v%d][s%d];".formatted(i, i + 1));
        }
        return graph
                + "[0:a:0]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo[a]";
    }

    private static List<String> video(int number, Size size, int rate) {
        var cap = CAPS.get(size.height());
        var bitrate = String.valueOf(cap.bitrate());
        var gop = String.valueOf(2 * rate);
        var arguments = new ArrayList<>(List.of("-map", "[v" + number + "]", "-c:v", "libx264"));
        arguments.addAll(List.of("-preset", "veryfast", "-profile:v", "high"));
        arguments.addAll(List.of("-level:v", cap.level(), "-crf", "23"));
        arguments.addAll(List.of("-maxrate", bitrate, "-bufsize", bitrate));
        arguments.addAll(List.of("-g", gop, "-keyint_min", gop, "-sc_threshold", "0"));
        arguments.addAll(segments(size.height() + "p"));
        return arguments;
    }

    private static List<String> segments(String folder) {
        return List.of(
                "-f",
                "hls",
                "-hls_time",
                "4",
                "-hls_playlist_type",
                "vod",
                "-hls_segment_type",
                "fmp4",
                "-hls_fmp4_init_filename",
                "init.mp4",
                "-hls_segment_filename",
                folder + "/%05d.m4s",
                folder + "/index.m3u8");
    }
}
