package app.transcode.plan;

import app.transcode.ffmpeg.ReadRules;
import app.transcode.ffmpeg.SourceInfo.Transfer;
import app.transcode.ffmpeg.SourceInfo.VideoStream;
import app.transcode.ffmpeg.TileGrid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * FFmpeg's arguments for a still picture in several sizes. They come out upright, in sRGB, and
 * without anything else that was in the file: its place, its camera, its preview.
 */
public final class PictureCommand {

    private static final int LARGEST_SIDE = 8192;

    private final VideoStream source;
    private final @Nullable TileGrid tiles;
    private final List<Size> sizes;

    /**
     * One size.
     *
     * @param file its name, like {@code image-1920.webp}
     * @param width in pixels
     * @param height in pixels
     */
    public record Size(String file, int width, int height) {}

    /**
     * @param source the picture
     * @param tiles that it is made of, or null
     * @param sides the longer sides wanted, in pixels; those beyond the picture's own become its
     *     own
     */
    public PictureCommand(VideoStream source, @Nullable TileGrid tiles, List<Integer> sides) {
        this.source = source;
        this.tiles = tiles;
        this.sizes = sizes(source, sides);
    }

    /** The sizes that come out, the largest first. */
    public List<Size> sizes() {
        return sizes;
    }

    /**
     * Makes all sizes in the working folder.
     *
     * @param file a local file
     * @param quality of WebP, from 1 to 100
     */
    public List<String> of(Path file, int quality) {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostats"));
        arguments.add("-y");
        if (tiles != null) {
            arguments.addAll(List.of("-threads", "1")); // each tile has a decoder of its own
        }
        arguments.addAll(ReadRules.input(file));
        arguments.addAll(List.of("-filter_complex", graph()));
        for (int i = 0; i < sizes.size(); i++) {
            arguments.addAll(List.of("-map", "[p" + i + "]", "-frames:v", "1"));
            arguments.addAll(List.of("-c:v", "libwebp", "-quality", String.valueOf(quality)));
            arguments.addAll(List.of("-map_metadata", "-1", "-f", "webp", sizes.get(i).file()));
        }
        return List.copyOf(arguments);
    }

    /** Each size is scaled from the next larger one; RGB, because WebP's own is not JPEG's YUV. */
    private String graph() {
        var graph = new ArrayList<String>();
        var input = "[0:" + source.index() + "]";
        if (tiles != null) {
            input = "[whole]";
            graph.add(TileFilters.graph(tiles, source.rotation()) + input);
        }
        var first = source.transfer() == Transfer.SDR ? "" : toned() + ",";
        int last = sizes.size() - 1;
        for (int i = 0; i <= last; i++) {
            var size = sizes.get(i);
            var chain =
                    "%sscale=%d:%d:flags=lanczos,setsar=1,format=bgra"
                            .formatted(i == 0 ? first : "", size.width(), size.height());
            graph.add(
                    i == last
                            ? input + chain + "[p" + i + "]"
                            : input + chain + ",split=2[p" + i + "][s" + (i + 1) + "]");
            input = "[s" + (i + 1) + "]";
        }
        return String.join(";", graph);
    }

    private String toned() {
        return PictureFilters.toneMap(source.transfer()) + ",format=yuv444p";
    }

    private static List<Size> sizes(VideoStream source, List<Integer> sides) {
        int own = Math.min(LARGEST_SIDE, Math.max(source.displayWidth(), source.displayHeight()));
        var longSides = new LinkedHashSet<Integer>();
        sides.stream()
                .sorted(Comparator.reverseOrder())
                .forEach(side -> longSides.add(Math.min(side, own)));
        return longSides.stream().map(side -> size(source, side)).toList();
    }

    private static Size size(VideoStream source, int longSide) {
        int width = source.displayWidth();
        int height = source.displayHeight();
        double scale = (double) longSide / Math.max(width, height);
        return new Size(
                "image-" + longSide + ".webp",
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)));
    }
}
