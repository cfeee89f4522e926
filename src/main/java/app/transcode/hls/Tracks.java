package app.transcode.hls;

import app.transcode.plan.AudioPlan;
import app.transcode.plan.EncodePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was made of a media.
 *
 * @param plan what it was made by
 * @param video the renditions that are there, the best first
 * @param audio the audio tracks, the default first
 */
public record Tracks(EncodePlan plan, List<Track> video, List<Track> audio) {

    /**
     * Reads what an encoder left in a folder.
     *
     * @throws BadOutput if a track is missing or makes no sense
     */
    public static Tracks read(EncodePlan plan, Path folder) throws IOException, BadOutput {
        var video = new ArrayList<Track>();
        var picture = plan.video();
        if (picture != null) {
            for (var rendition : picture.renditions()) {
                video.add(TrackReader.read(folder.resolve(rendition.name())));
            }
        }
        var audio = new ArrayList<Track>();
        for (AudioPlan track : plan.audio()) {
            audio.add(TrackReader.read(folder.resolve(track.name())));
        }
        return new Tracks(plan, List.copyOf(video), List.copyOf(audio));
    }

    /** Every track, the renditions first. */
    public List<Track> all() {
        var all = new ArrayList<>(video);
        all.addAll(audio);
        return all;
    }

    /** In seconds: of the picture, or of the sound where there is no picture. */
    public double duration() {
        return all().getFirst().duration();
    }

    /** The length that no segment exceeds when rounded, in whole seconds. */
    public int targetDuration() {
        return plan.targetDuration();
    }
}
