package app.transcode.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.transcode.ffmpeg.FrameRate;
import app.transcode.ffmpeg.SourceInfo.Transfer;
import app.transcode.ffmpeg.TileGrid;
import app.transcode.ffmpeg.TileGrid.Tile;
import app.transcode.plan.PictureCommand.Size;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureCommandTests {

    @Test
    void noSizeIsLargerThanThePicture() {
        assertThat(command(1000, 2000, Transfer.SDR).sizes())
                .containsExactly(
                        new Size("image-2000.webp", 1000, 2000),
                        new Size("image-640.webp", 320, 640));
    }

    @Test
    void aSmallPictureKeepsItsSize() {
        assertThat(command(31, 1, Transfer.SDR).sizes())
                .containsExactly(new Size("image-31.webp", 31, 1));
    }

    @Test
    void allSizesComeOutOfOneDecode() {
        assertThat(command(1000, 2000, Transfer.SDR).of(Path.of("/in/source"), 80))
                .containsSubsequence(
                        "-filter_complex",
                        "[0:0]scale=1000:2000:flags=lanczos,setsar=1,format=bgra,split=2[p0][s1];"
                                + "[s1]scale=320:640:flags=lanczos,setsar=1,format=bgra[p1]",
                        "-map",
                        "[p0]",
                        "-map_metadata",
                        "-1",
                        "image-2000.webp",
                        "-map",
                        "[p1]",
                        "image-640.webp");
    }

    @Test
    void highDynamicRangeIsToned() {
        assertThat(String.join(" ", command(64, 64, Transfer.PQ).of(Path.of("/in/source"), 80)))
                .contains("[0:0]zscale=tin=smpte2084", "tonemap=", "format=yuv444p,scale=64:64");
    }

    @Test
    void tilesArePutTogetherAndTurned() {
        var tiles = List.of(new Tile(3, 0, 0), new Tile(4, 512, 0));
        var grid = new TileGrid(1000, 500, 0, 2, tiles);
        assertThat(TileFilters.graph(grid, 90))
                .isEqualTo(
                        "[0:3][0:4]xstack=inputs=2:layout=0_0|512_0,crop=1000:500:0:2,transpose=clock");
        assertThat(TileFilters.graph(new TileGrid(9, 8, 0, 0, tiles.subList(0, 1)), 0))
                .isEqualTo("[0:3]crop=9:8:0:0");
    }

    private static PictureCommand command(int width, int height, Transfer transfer) {
        var rate = new FrameRate(25, 1);
        var picture = Sources.video(width, height, rate, false, false, transfer, 0, 0);
        return new PictureCommand(picture, null, List.of(640, 4000, 3000));
    }
}
