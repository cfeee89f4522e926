package app.transcode.extras;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Small pictures of a film at even intervals, many to a sheet, for players that show where a seek
 * would lead.
 *
 * @param cellWidth of one picture in pixels, even
 * @param cellHeight of one picture in pixels, even
 * @param interval from one picture to the next in whole seconds
 * @param cells how many pictures there are
 * @param duration of the film in seconds
 */
public record Storyboard(int cellWidth, int cellHeight, int interval, int cells, double duration) {

    /** The index, in the presentation's folder: WebVTT whose cues name parts of the sheets. */
    public static final String INDEX = "storyboard.vtt";

    /** The sheets' names, as FFmpeg counts them from 0. */
    static final String SHEETS = "storyboard-%d.jpg";

    private static final int MOST_CELLS = 400;
    private static final int COLUMNS = 10;
    private static final int ROWS = 10;

    /** Each picture has about as many pixels as one of 160 by 90, whatever its shape. */
    private static final double AREA = 160.0 * 90.0;

    /** A picture that would stand for less than this, in seconds, is left out. */
    private static final double CRUMB = 0.05;

    /**
     * Lays out the pictures of a film.
     *
     * @param width of the film in pixels
     * @param height of the film in pixels
     * @param duration of the film in seconds
     */
    public static Storyboard of(int width, int height, double duration) {
        double shape = (double) width / height;
        int interval = Math.max(1, (int) Math.ceil(duration / MOST_CELLS));
        int cells = Math.max(1, (int) Math.ceil((duration - CRUMB) / interval));
        return new Storyboard(
                even(Math.sqrt(AREA * shape)),
                even(Math.sqrt(AREA / shape)),
                interval,
                cells,
                duration);
    }

    /** How many pictures stand side by side. */
    int columns() {
        return Math.min(COLUMNS, cells);
    }

    /** How many rows a sheet has; the last sheet may be filled in part. */
    int rows() {
        return Math.min(ROWS, Math.ceilDiv(cells, COLUMNS));
    }

    /** The names of the sheets, in order. */
    public List<String> sheets() {
        var sheets = new ArrayList<String>();
        for (int i = 0; i < Math.ceilDiv(cells, columns() * rows()); i++) {
            sheets.add(sheet(i));
        }
        return List.copyOf(sheets);
    }

    /** The index (W3C WebVTT; parts by Media Fragments URI 1.0, section 4.2.2), times from 0. */
    public String index() {
        var index = new StringBuilder("WEBVTT\n");
        int perSheet = columns() * rows();
        for (int i = 0; i < cells; i++) {
            double until = i + 1 < cells ? (i + 1.0) * interval : duration;
            int cell = i % perSheet;
            index.append(
                    "\n%s --> %s\n%s#xywh=%d,%d,%d,%d\n"
                            .formatted(
                                    time((double) i * interval),
                                    time(until),
                                    sheet(i / perSheet),
                                    cell % columns() * cellWidth,
                                    cell / columns() * cellHeight,
                                    cellWidth,
                                    cellHeight));
        }
        return index.toString();
    }

    private static String sheet(int number) {
        return String.format(Locale.ROOT, SHEETS, number);
    }

    private static String time(double seconds) {
        long millis = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    private static int even(double pixels) {
        return Math.max(2, 2 * (int) Math.round(pixels / 2));
    }
}
