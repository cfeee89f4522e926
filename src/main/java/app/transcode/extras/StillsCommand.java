package app.transcode.extras;

import app.transcode.ffmpeg.ReadRules;
import app.transcode.plan.EncodeCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * FFmpeg's arguments for the pictures that show where a seek leads: one decode of the film makes
 * the storyboard's sheets, and a track of keyframes, one a second, on the film's own timeline.
 */
final class StillsCommand {

    /** Folder of the keyframe track. */
    static final String FOLDER = "iframes";

    /** Its only file; one fragment each second. */
    static final String FILE = FOLDER + "/frames.mp4";

    /** Seen small and for a moment: they may be coarser than the film. */
    private static final String CRF = "28";

    private StillsCommand() {}

    /**
     * Makes both in the working folder, in which {@value #FOLDER} must exist.
     *
     * @param film the smallest rendition as one local file
     * @param threads for the decoder and the encoder; 0 leaves it to FFmpeg
     */
    static List<String> of(Path film, Storyboard storyboard, int threads) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-hide_banner", "-loglevel", "error", "-nostats", "-y"));
        arguments.addAll(List.of("-progress", "pipe:1"));
        arguments.addAll(threads(threads));
        // Pictures that no other needs are not even decoded: one nearby will do.
        arguments.addAll(List.of("-skip_frame", "noref"));
        arguments.addAll(ReadRules.input(film));
        arguments.addAll(List.of("-filter_complex", graph(storyboard)));
        arguments.addAll(List.of("-map", "[sheets]", "-fps_mode", "passthrough", "-q:v", "5"));
        arguments.addAll(List.of("-f", "image2", "-start_number", "0", Storyboard.SHEETS));
        arguments.addAll(keyframes(threads));
        return List.copyOf(arguments);
    }

    /** Rounding up takes for each second the frame that is shown then, not one to come. */
    private static String graph(Storyboard storyboard) {
        return ("[0:v:0]fps=1:round=up:start_time=0,split=2[stills][cells];"
                        + "[cells]select='not(mod(n,%d))',scale=%d:%d:out_range=pc,"
                        + "format=yuvj420p,tile=%dx%d[sheets]")
                .formatted(
                        storyboard.interval(),
                        storyboard.cellWidth(),
                        storyboard.cellHeight(),
                        storyboard.columns(),
                        storyboard.rows());
    }

    private static List<String> keyframes(int threads) {
        var output = new ArrayList<String>();
        output.addAll(List.of("-map", "[stills]", "-c:v", "libx264", "-preset", "veryfast"));
        output.addAll(List.of("-profile:v", "high", "-crf", CRF, "-bf", "0"));
        // Not "-g 1": then x264 would declare an intra profile, which players may not know.
        output.addAll(List.of("-force_key_frames", "expr:1"));
        output.addAll(List.of("-fps_mode", "passthrough", "-enc_time_base", "1/1"));
        output.addAll(threads(threads));
        output.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        output.addAll(List.of("-output_ts_offset", String.valueOf(EncodeCommand.TIME_OFFSET)));
        output.addAll(List.of("-f", "hls", "-hls_time", "1", "-hls_list_size", "0"));
        output.addAll(List.of("-hls_playlist_type", "vod", "-hls_segment_type", "fmp4"));
        output.addAll(List.of("-hls_segment_options", "movflags=+frag_discont"));
        output.addAll(List.of("-hls_flags", "single_file", "-hls_segment_filename", FILE));
        output.add(FOLDER + "/ffmpeg.m3u8");
        return output;
    }

    private static List<String> threads(int threads) {
        return threads > 0 ? List.of("-threads", String.valueOf(threads)) : List.of();
    }
}
