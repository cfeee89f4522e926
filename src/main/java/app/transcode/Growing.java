package app.transcode;

import app.storage.MediaId;
import app.transcode.Plans.Planned;
import app.transcode.hls.MasterPlaylist;
import app.transcode.hls.MediaPlaylist;
import app.transcode.hls.Track;
import app.transcode.hls.Tracks;
import app.transcode.ledger.Growth;
import app.transcode.ledger.Segments;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What can be played of media that are still being made: playlists are written from the ledger each
 * time, so that nobody has to replace a file that others read.
 */
@Component
class Growing {

    private final Plans plans;
    private final Segments segments;

    Growing(Plans plans, Segments segments) {
        this.plans = plans;
        this.segments = segments;
    }

    /** How far the tracks of a planned round are. */
    Growth growth(Planned planned) {
        return Growth.of(
                segments.extents(planned.id()),
                planned.plan().pictures(),
                planned.plan().sounds(),
                planned.listed());
    }

    /**
     * A playlist as it is now.
     *
     * @param file below the edition, like {@code master.m3u8} or {@code 720p/index.m3u8}
     * @return empty where that round is not under way, or has no such playlist yet
     */
    Optional<String> playlist(MediaId id, int round, String file) {
        return plans.find(id, round).flatMap(planned -> playlist(planned, file));
    }

    private Optional<String> playlist(Planned planned, String file) {
        if (!planned.playable()) {
            return Optional.empty();
        }
        // What joins is listed once that is recorded, so that all playlists agree.
        var growth = new Growth(planned.listed(), growth(planned).extent(), true);
        if (file.equals(MasterPlaylist.FILE)) {
            return Optional.of(MasterPlaylist.growing(tracks(planned, growth)));
        }
        var end = "/" + MediaPlaylist.FILE;
        return file.endsWith(end)
                ? media(planned, growth, file.substring(0, file.length() - end.length()))
                : Optional.empty();
    }

    private Optional<String> media(Planned planned, Growth growth, String name) {
        var plan = planned.plan();
        boolean there = growth.listed().contains(name) || plan.sounds().contains(name);
        return there
                ? track(planned, growth, name)
                        .map(
                                track ->
                                        MediaPlaylist.growing(
                                                track,
                                                plan.targetDuration(),
                                                track.duration()
                                                        > plan.duration() - Growth.TOLERANCE))
                : Optional.empty();
    }

    /** What is listed, as far as all of it goes. */
    Tracks tracks(Planned planned, Growth growth) {
        return new Tracks(
                planned.plan(),
                tracks(planned, growth, growth.listed()),
                tracks(planned, growth, planned.plan().sounds()));
    }

    /** Everything of a round, all that is recorded of it. */
    Tracks whole(Planned planned, List<String> pictures) {
        return tracks(planned, new Growth(pictures, Double.MAX_VALUE, true));
    }

    private List<Track> tracks(Planned planned, Growth growth, List<String> names) {
        return names.stream().flatMap(name -> track(planned, growth, name).stream()).toList();
    }

    private Optional<Track> track(Planned planned, Growth growth, String name) {
        return segments.track(planned.id(), name)
                .map(
                        track ->
                                track.with(
                                        track.segments()
                                                .subList(
                                                        0,
                                                        growth.within(
                                                                track.segments().stream()
                                                                        .map(track::seconds)
                                                                        .toList()))));
    }
}
