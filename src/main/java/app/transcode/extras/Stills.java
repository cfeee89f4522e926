package app.transcode.extras;

import app.transcode.hls.IFrameTrack;
import java.nio.file.Path;
import java.util.List;

/**
 * Pictures that show where a seek leads.
 *
 * @param storyboard for players of web pages
 * @param track for players that read HLS by themselves
 * @param files all that belongs to both, to be stored under their names below the work folder
 */
public record Stills(Storyboard storyboard, IFrameTrack track, List<Path> files) {}
