package app.transcode.plan;

import app.transcode.ffmpeg.TileGrid;
import java.util.stream.Collectors;

/** Writes the filter chain that puts a picture together that was cut into tiles. */
final class TileFilters {

    private TileFilters() {}

    /**
     * A chain without a name for its output.
     *
     * @param rotation clockwise degrees by which the picture is turned then: 0, 90, 180 or 270
     */
    static String graph(TileGrid grid, int rotation) {
        var inputs =
                grid.tiles().stream()
                        .map(tile -> "[0:" + tile.stream() + "]")
                        .collect(Collectors.joining());
        return inputs
                + together(grid)
                + "crop=%d:%d:%d:%d".formatted(grid.width(), grid.height(), grid.left(), grid.top())
                + switch (rotation) {
                    case 90 -> ",transpose=clock";
                    case 180 -> ",hflip,vflip";
                    case 270 -> ",transpose=cclock";
                    default -> "";
                };
    }

    /** A single tile needs no company, and xstack takes none. */
    private static String together(TileGrid grid) {
        var layout =
                grid.tiles().stream()
                        .map(tile -> tile.left() + "_" + tile.top())
                        .collect(Collectors.joining("|"));
        return grid.tiles().size() == 1
                ? ""
                : "xstack=inputs=" + grid.tiles().size() + ":layout=" + layout + ",";
    }
}
