package app.transcode.hls;

import app.transcode.plan.AudioPlan;
import app.transcode.plan.VideoPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the master playlist (RFC 8216, section 4.3.4; Apple's HLS Authoring Specification, section
 * 9): rates are measured, and URIs are relative, so that a copied folder still plays.
 */
public final class MasterPlaylist {

    /** Its name in the presentation's folder. */
    public static final String FILE = "master.m3u8";

    /** The variant nearest this rate is listed first, because many players start with it. */
    private static final long FIRST_RATE = 2_000_000;

    private static final String GROUP = "audio";

    private final Tracks tracks;
    private final @Nullable IFrameTrack stills;
    private final boolean growing;
    private final int target;

    private MasterPlaylist(Tracks tracks, @Nullable IFrameTrack stills, boolean growing) {
        this.tracks = tracks;
        this.stills = stills;
        this.growing = growing;
        this.target = tracks.plan().targetDuration();
    }

    /** The master playlist of a whole presentation. */
    public static String of(Tracks tracks) {
        return of(tracks, null);
    }

    /**
     * The master playlist of a whole presentation.
     *
     * @param stills pictures for seeking, or null when there are none
     */
    public static String of(Tracks tracks, @Nullable IFrameTrack stills) {
        return new MasterPlaylist(tracks, stills, false).write();
    }

    /**
     * The master playlist of a presentation that is still being made. What is there so far tells
     * little about the rates of the whole, so that caps stand in for them.
     *
     * @param tracks those that are listed, as far as they are there
     */
    public static String growing(Tracks tracks) {
        return new MasterPlaylist(tracks, null, true).write();
    }

    private String write() {
        var lines = new ArrayList<String>();
        lines.add("#EXTM3U");
        lines.add("#EXT-X-VERSION:7");
        lines.add("#EXT-X-INDEPENDENT-SEGMENTS");
        var video = tracks.plan().video();
        if (video != null || tracks.audio().size() > 1) {
            tracks.plan().audio().forEach(track -> lines.add(media(track)));
        }
        if (video == null) {
            lines.addAll(soundOnly());
        } else {
            variants().forEach(track -> lines.addAll(variant(track, video)));
        }
        if (stills != null) {
            lines.add(stills.streamLine());
        }
        return String.join("\n", lines) + "\n";
    }

    private static String media(AudioPlan track) {
        return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"%s\",NAME=\"%s\",LANGUAGE=\"%s\",DEFAULT=%s,AUTOSELECT=YES,CHANNELS=\"2\",URI=\"%s/%s\""
                .formatted(
                        GROUP,
                        quotable(track.label()),
                        quotable(track.language()),
                        track.isDefault() ? "YES" : "NO",
                        track.name(),
                        MediaPlaylist.FILE);
    }

    /** A quoted string holds no quote and no line break (RFC 8216, section 4.2). */
    private static String quotable(String text) {
        return text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
    }

    private List<String> soundOnly() {
        var track = tracks.audio().getFirst();
        var group = tracks.audio().size() > 1 ? ",AUDIO=\"" + GROUP + "\"" : "";
        return List.of(
                "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\"%s"
                        .formatted(peakOfSound(), averageOfSound(), track.codecs(), group),
                track.folder() + "/" + MediaPlaylist.FILE);
    }

    /**
     * The first to play first, then the best first. It plays everywhere: players that take the
     * first variant that comes need not know other codecs.
     */
    private List<Track> variants() {
        var first =
                tracks.video().stream()
                        .filter(track -> track.codecs().startsWith("avc1"))
                        .min(Comparator.comparingLong(t -> Math.abs(average(t) - FIRST_RATE)))
                        .orElseThrow();
        var variants = new ArrayList<Track>();
        variants.add(first);
        tracks.video().stream().filter(track -> !track.equals(first)).forEach(variants::add);
        return variants;
    }

    private List<String> variant(Track track, VideoPlan video) {
        var codecs =
                tracks.audio().isEmpty()
                        ? track.codecs()
                        : track.codecs()
                                + ","
                                + tracks.audio().stream()
                                        .map(Track::codecs)
                                        .distinct()
                                        .collect(Collectors.joining(","));
        var info =
                String.format(
                        Locale.ROOT,
                        "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\",RESOLUTION=%dx%d,FRAME-RATE=%.3f%s",
                        peak(track) + peakOfSound(),
                        average(track),
                        codecs,
                        track.width(),
                        track.height(),
                        video.grid().rate().value(),
                        tracks.audio().isEmpty() ? "" : ",AUDIO=\"" + GROUP + "\"");
        return List.of(info, track.folder() + "/" + MediaPlaylist.FILE);
    }

    private long peak(Track track) {
        return Math.max(track.peak(target), growing ? tracks.plan().cap(track.folder()) : 0);
    }

    private long average(Track track) {
        long cap = growing ? tracks.plan().cap(track.folder()) : 0;
        return Math.max(track.average(), cap * 2 / 3) + averageOfSound();
    }

    private long averageOfSound() {
        return tracks.audio().stream().mapToLong(Track::average).max().orElse(0);
    }

    private long peakOfSound() {
        return tracks.audio().stream().mapToLong(track -> track.peak(target)).max().orElse(0);
    }
}
