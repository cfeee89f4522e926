package app.catalog;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.storage.MediaStore;
import app.transcode.MediaKind;
import app.transcode.PosterPicker;
import app.transcode.Presentation;
import app.transcode.Transcoding;
import app.users.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people choose the picture that stands for a media. Each choice gets a name of its own, so
 * that nobody is shown an old one from a cache.
 */
@Component
class Posters {

    private final Shelf shelf;
    private final Transcoding transcoding;
    private final PosterPicker picker;
    private final MediaStore store;
    private final TransactionTemplate transaction;

    Posters(
            Shelf shelf,
            Transcoding transcoding,
            PosterPicker picker,
            MediaStore store,
            TransactionTemplate transaction) {
        this.shelf = shelf;
        this.transcoding = transcoding;
        this.picker = picker;
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * Makes a frame of a video, or a picture media, the poster of a media: one of the two.
     *
     * @param time in seconds from the video's beginning, or null
     * @param imageId a picture media, or null
     * @throws Problem unless the caller may edit the media and see the picture, and both are ready
     */
    MediaEntry choose(String id, @Nullable Double time, @Nullable String imageId, Caller caller) {
        var entry = shelf.permit(id, caller);
        if (time != null && imageId == null) {
            return frame(entry, time, caller);
        }
        if (imageId != null && time == null) {
            return picture(entry, imageId, caller);
        }
        throw unusable("time", "or else imageId must be there");
    }

    private MediaEntry frame(MediaEntry entry, double time, Caller caller) {
        var shown = shown(entry);
        if (shown.isEmpty() || entry.kind() != MediaKind.VIDEO) {
            throw new Problem(
                    CatalogProblem.NO_FRAME,
                    "Frames can be chosen once a video is ready. Wait, or choose a picture.");
        }
        var key = newKey(entry.id());
        boolean possible = time >= 0 && time <= shown.get().duration();
        if (!possible || !picker.frame(shown.get(), time, key)) {
            throw unusable("time", "must be a time in the video, in seconds");
        }
        return wear(entry, key, caller);
    }

    private MediaEntry picture(MediaEntry entry, String imageId, Caller caller) {
        var image = MediaId.parse(imageId).flatMap(shelf::find).filter(each -> sees(caller, each));
        var shown = image.filter(each -> each.kind() == MediaKind.IMAGE).flatMap(this::shown);
        var key = newKey(entry.id());
        if (shown.isEmpty() || !picker.picture(shown.get(), key)) {
            throw unusable("imageId", "must name a picture that is ready");
        }
        return wear(entry, key, caller);
    }

    /** Goes back to the picture that was made by itself. */
    MediaEntry none(String id, Caller caller) {
        return wear(shelf.permit(id, caller), null, caller);
    }

    private MediaEntry wear(MediaEntry found, @Nullable String key, Caller caller) {
        var before = found.poster();
        var entry =
                transaction.execute(
                        _ -> {
                            var taken = shelf.take(found.id().value(), caller);
                            taken.wear(key == null ? null : file(key));
                            return shelf.changed(taken);
                        });
        if (before != null) {
            store.delete(Presentation.prefix(entry.id(), Presentation.ADDED) + before);
        }
        return entry;
    }

    private Optional<Presentation> shown(MediaEntry entry) {
        return entry.status() == MediaStatus.READY
                ? transcoding.presentation(entry.id())
                : Optional.empty();
    }

    private static boolean sees(Caller caller, MediaEntry entry) {
        return entry.accessOf(caller).see();
    }

    private static String newKey(MediaId id) {
        return Presentation.prefix(id, Presentation.ADDED) + "poster-" + MediaId.random() + ".jpg";
    }

    private static String file(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static Problem unusable(String field, String message) {
        return new Problem(
                RequestProblem.INVALID_REQUEST,
                "Correct the named fields and send it again.",
                List.of(new Problem.FieldError(field, message)));
    }
}
