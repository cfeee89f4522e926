package app.catalog;

import app.catalog.search.Highlights;
import app.catalog.search.Moment;
import app.storage.MediaId;
import app.transcode.AudioTrack;
import app.transcode.Chapter;
import app.transcode.MediaKind;
import app.transcode.Rendition;
import app.users.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A media as the API shows it.
 *
 * @param kind null until the file was looked into
 * @param progress from 0 to 1
 * @param secondsLeft until it is ready, while it is processed and that can be told
 * @param failure null unless its status is {@code failed}
 * @param duration in seconds
 * @param width in pixels
 * @param height in pixels
 * @param size of the original in bytes, null while it is being uploaded
 * @param images a picture media in all its sizes, the largest first
 * @param position where the caller stopped watching, in seconds, or null
 * @param watchedAt when that was, or null
 * @param highlights why a search found it, or null where nothing was searched for
 * @param moments where it is said what was searched for
 * @param watched whether the caller has seen it to its end
 * @param ladderVersion as in {@code progress} events, or 0 where no streams are in the making
 * @param grant for whoever opened a share: sent with {@code ?grant=}, it shows the media again and
 *     opens its events; null for everybody else
 */
public record MediaJson(
        MediaId id,
        @Nullable MediaKind kind,
        String title,
        String description,
        List<String> tags,
        Visibility visibility,
        Person owner,
        MediaStatus status,
        boolean playable,
        double progress,
        @Nullable Integer secondsLeft,
        @Nullable Failure failure,
        @Nullable Double duration,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long size,
        String fileName,
        Instant createdAt,
        long views,
        Playback playback,
        List<Rendition> renditions,
        List<Caption> captions,
        List<AudioTrack> audioTracks,
        List<Chapter> chapters,
        List<Image> images,
        @Nullable Double position,
        @Nullable Instant watchedAt,
        @Nullable Highlights highlights,
        List<Moment> moments,
        boolean watched,
        int ladderVersion,
        @Nullable String grant) {

    /**
     * Why a media failed.
     *
     * @param code stable, in snake_case
     * @param message a sentence for its owner
     */
    public record Failure(String code, String message) {}

    /**
     * Paths that any player reads without a header; null for what there is not.
     *
     * @param hls the master playlist
     * @param dash the DASH manifest
     * @param poster a picture
     * @param storyboard a WebVTT index of preview pictures
     * @param mp3 a download
     * @param waveform a picture of what is sound alone, transparent where nothing is
     * @param image a picture media itself, in the largest of its sizes
     * @param original the file as it was uploaded: for its owner and admins
     */
    public record Playback(
            @Nullable String hls,
            @Nullable String dash,
            @Nullable String poster,
            @Nullable String storyboard,
            @Nullable String mp3,
            @Nullable String waveform,
            @Nullable String image,
            @Nullable String original) {}

    /**
     * One caption track.
     *
     * @param language a BCP 47 tag
     * @param label for a person
     * @param url its WebVTT file
     */
    public record Caption(String language, String label, String url) {}

    /**
     * One size of a picture media.
     *
     * @param url its WebP file
     * @param width in pixels
     * @param height in pixels
     */
    public record Image(String url, int width, int height) {}
}
