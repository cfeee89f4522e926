package app.transcode.ffmpeg;

import app.transcode.ffmpeg.ProbeReport.Frame;
import app.transcode.ffmpeg.ProbeReport.Stream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a person sees it: upright and with square pixels.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rotation clockwise degrees by which FFmpeg turns the coded picture: 0, 90, 180 or 270
 */
record DisplaySize(int width, int height, int rotation) {

    private static final double LARGEST_ASPECT = 16;

    /** The shorter side keeps its pixels, the longer is stretched: nothing is thrown away. */
    static DisplaySize of(Stream stream, List<Frame> frames) {
        var rotation = rotation(stream, frames);
        var aspect = aspect(stream.sampleAspectRatio());
        var width = aspect > 1 ? (int) Math.round(stream.width() * aspect) : stream.width();
        var height = aspect < 1 ? (int) Math.round(stream.height() / aspect) : stream.height();
        return rotation % 180 == 0
                ? new DisplaySize(width, height, rotation)
                : new DisplaySize(height, width, rotation);
    }

    /**
     * Files tell counter-clockwise degrees, photos with the picture itself; odd angles FFmpeg does
     * not turn without cropping.
     */
    private static int rotation(Stream stream, List<Frame> frames) {
        double counterClockwise =
                stream.rotation()
                        .or(() -> frames.stream().findFirst().flatMap(Frame::rotation))
                        .orElse(0.0);
        var clockwise = Math.floorMod(Math.round(-counterClockwise), 360);
        return clockwise % 90 == 0 ? clockwise : 0;
    }

    private static double aspect(@Nullable String ratio) {
        if (ratio == null || !ratio.matches("[1-9]\\d{0,8}:[1-9]\\d{0,8}")) {
            return 1;
        }
        var colon = ratio.indexOf(':');
        var aspect =
                Double.parseDouble(ratio.substring(0, colon))
                        / Double.parseDouble(ratio.substring(colon + 1));
        return aspect > LARGEST_ASPECT || aspect < 1 / LARGEST_ASPECT ? 1 : aspect;
    }
}
