package app.catalog;

import app.storage.MediaId;
import app.storage.MediaStore;
import app.transcode.MediaKind;
import app.transcode.Picture;
import app.transcode.Presentation;
import app.transcode.Transcoding;
import app.users.Caller;
import app.users.PictureMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lends picture media to what needs a small picture. */
@Component
class MediaPictures implements PictureMedia {

    /** Enough for what is made of it. */
    private static final int SIDE = 256;

    private final Shelf shelf;
    private final Transcoding transcoding;
    private final MediaStore store;

    MediaPictures(Shelf shelf, Transcoding transcoding, MediaStore store) {
        this.shelf = shelf;
        this.transcoding = transcoding;
        this.store = store;
    }

    @Override
    public Optional<byte[]> read(String id, Caller caller) {
        return MediaId.parse(id)
                .flatMap(shelf::find)
                .filter(entry -> entry.accessOf(caller).see())
                .filter(entry -> entry.kind() == MediaKind.IMAGE)
                .filter(entry -> entry.status() == MediaStatus.READY)
                .flatMap(entry -> transcoding.presentation(entry.id()))
                .flatMap(this::smallest);
    }

    private Optional<byte[]> smallest(Presentation shown) {
        List<Picture> sizes = shown.companions().pictures();
        return sizes.reversed().stream()
                .filter(size -> Math.min(size.width(), size.height()) >= SIDE)
                .findFirst()
                .or(() -> sizes.stream().findFirst())
                .map(size -> bytes(shown.prefix() + size.file()));
    }

    private byte[] bytes(String key) {
        try {
            var object = store.find(key).orElseThrow(() -> new IOException(key + " is gone"));
            try (var in = store.open(key, 0, object.size())) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
