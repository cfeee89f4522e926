package app.playback;

import app.playback.PlaybackSettings.Way;
import app.storage.ClientAccess;
import app.storage.MediaStore;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * Sends viewers to the bucket for what is large: by signed addresses in media playlists, or by
 * redirects. All that tells them what to load, and what is small, stays with us.
 */
@Component
class BucketWay {

    private static final Set<FileKind> LARGE =
            Set.of(FileKind.SEGMENT, FileKind.AUDIO, FileKind.MP3);

    private final @Nullable ClientAccess access;
    private final PlaybackSettings settings;

    /**
     * @throws InvalidConfigurationPropertyValueException if the settings want a bucket and there is
     *     none
     */
    BucketWay(MediaStore store, PlaybackSettings settings) {
        this.access = store.clientAccess().orElse(null);
        this.settings = settings;
        if (settings.delivery() != Way.STREAM && access == null) {
            throw new InvalidConfigurationPropertyValueException(
                    "marquee.playback.delivery",
                    settings.delivery(),
                    "Only with marquee.storage.type=s3 can viewers be sent to a bucket.");
        }
    }

    /** Where a viewer is sent for a file; empty when we send it ourselves. */
    Optional<URI> redirect(StreamPath path) {
        return access != null && settings.delivery() == Way.REDIRECT && LARGE.contains(path.kind())
                ? Optional.of(
                        access.read(
                                path.key(),
                                path.kind().contentType(path.file()),
                                settings.redirectLifetime()))
                : Optional.empty();
    }

    /** Whether playlists are written anew for each viewer. */
    boolean signsPlaylists() {
        return settings.delivery() == Way.PRESIGNED;
    }

    /** A playlist as a viewer gets it: signed where it lists segments. */
    String sign(StreamPath path, String playlist) {
        return SignedPlaylist.isMedia(playlist)
                ? SignedPlaylist.of(playlist, file -> address(path.sibling(file)))
                : playlist;
    }

    private String address(StreamPath file) {
        if (access == null) {
            throw new IllegalStateException("There is no bucket");
        }
        return access.read(
                        file.key(),
                        file.kind().contentType(file.file()),
                        settings.presignedLifetime())
                .toString();
    }
}
