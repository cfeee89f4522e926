package app.transcode.plan;

import app.transcode.ffmpeg.SourceInfo.Transfer;
import app.transcode.ffmpeg.SourceInfo.VideoStream;
import java.util.ArrayList;
import java.util.List;

/** Writes the filter chain that makes every rendition's picture out of one decode. */
final class PictureFilters {

    /** What every rendition is: progressive BT.709, limited range, 8 bits, square pixels. */
    private static final String TAGS =
            "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709";

    private final VideoPlan plan;
    private final int stream;

    /**
     * @param stream index of the picture in the file that is read
     */
    PictureFilters(VideoPlan plan, int stream) {
        this.plan = plan;
        this.stream = stream;
    }

    /**
     * A graph with an output {@code [vN]} for each rendition {@code N} of a cut. Each is scaled
     * from the next larger one.
     */
    String graph(Cut cut) {
        var graph = new ArrayList<String>();
        int last = cut.last();
        var input = "[0:" + stream + "]";
        var chain = String.join(",", head(cut));
        for (int i = cut.first(); i <= last; i++) {
            if (i > cut.first()) {
                input = "[s" + i + "]";
                chain = scale(plan.renditions().get(i), "") + ",setsar=1";
            }
            graph.add(
                    i == last
                            ? input + chain + "[v" + i + "]"
                            : input + chain + ",split=2[v" + i + "][s" + (i + 1) + "]");
        }
        return String.join(";", graph);
    }

    private List<String> head(Cut cut) {
        var source = plan.source();
        var filters = new ArrayList<String>();
        if (source.interlaced()) {
            filters.add("bwdif=mode=send_frame");
        }
        // After fps one tick is one frame, so trim counts frames.
        filters.add("fps=" + plan.grid().rate() + (cut.from() == 0 ? ":start_time=0" : ""));
        // Elsewhere a repeated frame would hide that the source breaks off.
        if (cut.to() > plan.sure()) {
            filters.add("tpad=stop_mode=clone:stop=" + plan.repeated());
        }
        filters.add("trim=start_pts=" + cut.from() + ":end_pts=" + cut.to());
        var top = plan.renditions().get(cut.first());
        if (source.transfer() == Transfer.SDR) {
            filters.add(scale(top, fromMatrix(source) + ":out_color_matrix=bt709:out_range=tv"));
        } else {
            filters.add(scale(top, ""));
            filters.add(toneMap(source.transfer()));
        }
        filters.add("format=yuv420p");
        filters.add("setsar=1");
        filters.add(TAGS);
        return filters;
    }

    private static String scale(RenditionPlan size, String colours) {
        return "scale=" + size.width() + ":" + size.height() + ":flags=bicubic" + colours;
    }

    /** High definition that does not tell its colours has those of television (BT.709). */
    private static String fromMatrix(VideoStream source) {
        boolean high = Math.min(source.width(), source.height()) >= 720;
        return source.matrix() == null && high ? ":in_color_matrix=bt709" : "";
    }

    static String toneMap(Transfer transfer) {
        var curve = transfer == Transfer.PQ ? "smpte2084" : "arib-std-b67";
        return "zscale=tin="
                + curve
                + ":pin=bt2020:min=bt2020nc:rin=tv:t=linear:npl=100,format=gbrpf32le,"
                + "zscale=p=bt709,tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv";
    }
}
