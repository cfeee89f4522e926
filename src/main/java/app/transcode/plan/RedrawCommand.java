package app.transcode.plan;

import app.transcode.ffmpeg.ReadRules;
import app.transcode.ffmpeg.SourceInfo.Transfer;
import app.transcode.ffmpeg.SourceInfo.VideoStream;
import app.transcode.ffmpeg.TileGrid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** FFmpeg's arguments for pictures that are no media: upright, small, and without anything else. */
public final class RedrawCommand {

    /** Of a square, in pixels. */
    private static final int SIDE = 256;

    private static final int LOGO_WIDTH = 480;
    private static final int LOGO_HEIGHT = 128;

    private final Path source;
    private final VideoStream picture;
    private final @Nullable TileGrid tiles;

    /**
     * @param source a local file
     * @param picture in it
     * @param tiles that it is made of, or null
     */
    public RedrawCommand(Path source, VideoStream picture, @Nullable TileGrid tiles) {
        this.source = source;
        this.picture = picture;
        this.tiles = tiles;
    }

    /** The middle, a square on white, as JPEG. */
    public List<String> portrait(Path file) {
        var middle =
                "crop='min(iw,ih)':'min(iw,ih)',scale=%1$d:%1$d:flags=lanczos,format=rgba"
                        .formatted(SIDE);
        var graph =
                "color=white:s=%1$dx%1$d,format=rgb24[w];%2$s%3$s[p];[w][p]overlay,"
                                .formatted(SIDE, input(), middle)
                        + "scale=out_range=pc,format=yuvj420p[out]";
        return arguments(graph, List.of("-c:v", "mjpeg", "-q:v", "3"), file);
    }

    /** All of it, no larger than a logo needs to be, as PNG. */
    public List<String> logo(Path file) {
        return png(
                "scale=w='min(%d,iw)':h='min(%d,ih)':force_original_aspect_ratio=decrease:flags=lanczos"
                        .formatted(LOGO_WIDTH, LOGO_HEIGHT),
                file);
    }

    /** All of it amid a clear square, as PNG. */
    public List<String> icon(Path file) {
        return png(
                ("scale=%1$d:%1$d:force_original_aspect_ratio=decrease:flags=lanczos,"
                                + "pad=%1$d:%1$d:-1:-1:color=black@0")
                        .formatted(SIDE),
                file);
    }

    private List<String> png(String filters, Path file) {
        return arguments(
                input() + "format=rgba," + filters + ",setsar=1[out]",
                List.of("-c:v", "png", "-pred", "mixed"),
                file);
    }

    private String input() {
        var tone =
                picture.transfer() == Transfer.SDR
                        ? ""
                        : PictureFilters.toneMap(picture.transfer()) + ",format=yuv444p,";
        var whole =
                tiles == null
                        ? "[0:" + picture.index() + "]"
                        : TileFilters.graph(tiles, picture.rotation()) + ",";
        return whole + tone;
    }

    private List<String> arguments(String graph, List<String> encoder, Path file) {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostats"));
        arguments.add("-y");
        if (tiles != null) {
            arguments.addAll(List.of("-threads", "1")); // each tile has a decoder of its own
        }
        arguments.addAll(ReadRules.input(source));
        arguments.addAll(List.of("-filter_complex", graph, "-map", "[out]", "-frames:v", "1"));
        arguments.addAll(encoder);
        arguments.addAll(List.of("-map_metadata", "-1", "-f", "image2", "-update", "1"));
        arguments.add(file.getFileName().toString());
        return List.copyOf(arguments);
    }
}
