package app.transcode;

import app.storage.MediaId;
import app.transcode.Plans.Planned;
import app.transcode.extras.Stills;
import app.transcode.extras.Storyboard;
import app.transcode.hls.DashManifest;
import app.transcode.hls.MasterPlaylist;
import app.transcode.hls.Track;
import app.transcode.hls.Tracks;
import app.transcode.plan.PosterCommand;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be played of a media.
 *
 * @param id the media
 * @param attempt which edition it is: part of every key and URL, so that what was published is
 *     never replaced
 * @param kind what it is
 * @param duration in seconds
 * @param width of the picture in pixels after rotation, null for audio
 * @param height of the picture in pixels after rotation, null for audio
 * @param hls the master playlist's path below {@link #prefix()}, or null before anything plays
 * @param dash the DASH manifest's path below {@link #prefix()}, or null before it is whole
 * @param poster the poster's path below {@link #prefix()}, or null when there is none
 * @param storyboard the path of the storyboard's index below {@link #prefix()}, or null
 * @param renditions the video renditions, best first
 * @param audioTracks the audio tracks, the default first
 * @param companions what goes with it besides streams
 */
public record Presentation(
        MediaId id,
        int attempt,
        MediaKind kind,
        double duration,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String hls,
        @Nullable String dash,
        @Nullable String poster,
        @Nullable String storyboard,
        List<Rendition> renditions,
        List<AudioTrack> audioTracks,
        Companions companions) {

    /**
     * The edition of what people add, such as captions: no attempt has it, so what lies there stays
     * whatever is made anew.
     */
    public static final int ADDED = 0;

    /** What was recorded before there were companions has none. */
    public Presentation {
        companions = Companions.orNone(companions);
    }

    /** The same, with some of its renditions measured. */
    Presentation measured(Map<String, Quality> receipts) {
        return with(
                renditions.stream()
                        .map(
                                each -> {
                                    var receipt = receipts.get(each.name());
                                    return receipt == null ? each : each.with(receipt);
                                })
                        .toList());
    }

    private Presentation with(List<Rendition> others) {
        return new Presentation(
                id,
                attempt,
                kind,
                duration,
                width,
                height,
                hls,
                dash,
                poster,
                storyboard,
                others,
                audioTracks,
                companions);
    }

    /** The same with more renditions, which other playlists name. */
    Presentation playing(String master, String manifest, Tracks tracks, Planned planned) {
        double rate = Objects.requireNonNull(planned.plan().video()).grid().rate().value();
        var known = renditions.stream().collect(Collectors.toMap(Rendition::name, each -> each));
        return new Presentation(
                id,
                attempt,
                kind,
                duration,
                width,
                height,
                master,
                manifest,
                poster,
                storyboard,
                renditions(tracks, rate).stream()
                        .map(each -> known.getOrDefault(each.name(), each))
                        .toList(),
                audioTracks,
                companions);
    }

    /** The key prefix of its files in the store, ending with a slash. */
    public String prefix() {
        return prefix(id, attempt);
    }

    /** The key prefix of an edition's files in the store, ending with a slash. */
    public static String prefix(MediaId id, int edition) {
        return "streams/" + id + "/" + edition + "/";
    }

    /** What plays while the rest is still being made. */
    static Presentation growing(Planned planned, Tracks tracks) {
        return of(planned, tracks, null, planned.firstPoster(), null, Companions.NONE);
    }

    /** What plays in the end. */
    static Presentation whole(
            Planned planned,
            Tracks tracks,
            boolean poster,
            Optional<Stills> stills,
            Companions companions) {
        return of(
                        planned,
                        tracks,
                        DashManifest.FILE,
                        poster ? PosterCommand.FILE : planned.firstPoster(),
                        stills.isPresent() ? Storyboard.INDEX : null,
                        companions)
                .measured(copied(planned, tracks));
    }

    /** What is the source's own picture need not be compared with it. */
    private static Map<String, Quality> copied(Planned planned, Tracks tracks) {
        var video = planned.plan().video();
        var copy = video == null ? null : video.copy();
        return tracks.video().stream()
                .filter(track -> copy != null && track.folder().equals(copy.name()))
                .collect(Collectors.toMap(Track::folder, Quality::copied));
    }

    private static Presentation of(
            Planned planned,
            Tracks tracks,
            @Nullable String dash,
            @Nullable String poster,
            @Nullable String storyboard,
            Companions companions) {
        var video = planned.plan().video();
        var size = video == null ? null : video.size();
        return new Presentation(
                planned.id(),
                planned.round(),
                video == null ? MediaKind.AUDIO : MediaKind.VIDEO,
                video == null ? tracks.duration() : planned.plan().duration(),
                size == null ? null : size.width(),
                size == null ? null : size.height(),
                MasterPlaylist.FILE,
                dash,
                poster,
                storyboard,
                video == null ? List.of() : renditions(tracks, video.grid().rate().value()),
                planned.plan().audio().stream().map(AudioTrack::of).toList(),
                companions);
    }

    private static List<Rendition> renditions(Tracks tracks, double rate) {
        return tracks.video().stream().map(track -> Rendition.of(track, rate)).toList();
    }
}
