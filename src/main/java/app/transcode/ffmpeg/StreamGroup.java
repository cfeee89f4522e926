package app.transcode.ffmpeg;

import app.transcode.ffmpeg.ProbeReport.Disposition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Streams that belong together. */
record StreamGroup(
        @Nullable String type,
        @Nullable Disposition disposition,
        @Nullable List<Component> components) {

    /** Whether it is the picture itself, not what goes with it, like a map of depths. */
    boolean isShown() {
        return "Tile Grid".equals(type) && disposition != null && disposition.isDefault() == 1;
    }

    List<TileGrid> grids() {
        return Objects.requireNonNullElse(components, List.<Component>of()).stream()
                .map(Component::grid)
                .filter(grid -> !grid.tiles().isEmpty())
                .toList();
    }

    /** What streams of a group make together. */
    record Component(
            int width,
            int height,
            int horizontalOffset,
            int verticalOffset,
            @Nullable List<Piece> subcomponents) {

        TileGrid grid() {
            var tiles =
                    Objects.requireNonNullElse(subcomponents, List.<Piece>of()).stream()
                            .map(Piece::tile)
                            .toList();
            return new TileGrid(width, height, horizontalOffset, verticalOffset, tiles);
        }
    }

    /** One stream's place in it. */
    record Piece(int streamIndex, int tileHorizontalOffset, int tileVerticalOffset) {

        TileGrid.Tile tile() {
            return new TileGrid.Tile(streamIndex, tileHorizontalOffset, tileVerticalOffset);
        }
    }
}
