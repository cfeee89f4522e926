package app.transcode.plan;

import app.transcode.ffmpeg.ReadRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** FFmpeg's arguments for putting a picture into a container that can be seeked exactly. */
public final class SeekableCopy {

    private SeekableCopy() {}

    /**
     * Copies without encoding; times count from the source's first frame or sample.
     *
     * @param source a local file
     * @param stream index of the picture
     * @param name of the file to write in the working folder
     */
    public static List<String> command(Path source, int stream, String name) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-hide_banner", "-loglevel", "error", "-nostats", "-y"));
        arguments.addAll(List.of("-progress", "pipe:1", "-stats_period", "1"));
        arguments.addAll(List.of("-copyts", "-start_at_zero", "-fflags", "+genpts"));
        arguments.addAll(ReadRules.input(source));
        arguments.addAll(List.of("-map", "0:" + stream, "-c", "copy", "-map_metadata", "-1"));
        arguments.addAll(List.of("-map_chapters", "-1", "-f", "matroska", "file:" + name));
        return List.copyOf(arguments);
    }
}
