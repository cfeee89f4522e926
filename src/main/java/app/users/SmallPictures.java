package app.users;

import app.problems.Problem;
import app.storage.MediaStore;
import app.users.PictureDrawing.Shape;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** Takes, keeps and shows pictures that are no media: of people, and the site's logo. */
@Component
class SmallPictures {

    private final PictureDrawing drawing;
    private final MediaStore store;
    private final Settings settings;

    SmallPictures(PictureDrawing drawing, MediaStore store, Settings settings) {
        this.drawing = drawing;
        this.store = store;
        this.settings = settings;
    }

    /**
     * The settings {@code marquee.users.avatars.*}.
     *
     * @param maxSize of a picture that is sent
     */
    @Validated
    @ConfigurationProperties("marquee.users.avatars")
    record Settings(@NotNull DataSize maxSize) {

        private static final DataSize LARGEST = DataSize.ofMegabytes(64);

        Settings {
            if (maxSize.toBytes() < 1 || maxSize.compareTo(LARGEST) > 0) {
                throw new IllegalArgumentException(
                        "marquee.users.avatars.max-size must be from 1B to 64MB");
            }
        }
    }

    /**
     * Reads a picture that somebody sends, and draws it anew.
     *
     * @return one for each shape
     * @throws Problem {@code avatar_too_large} or {@code avatar_unreadable}
     */
    List<byte[]> take(InputStream body, Shape... shapes) throws IOException {
        long most = settings.maxSize().toBytes();
        var bytes = body.readNBytes(Math.toIntExact(most) + 1);
        if (bytes.length > most) {
            throw new Problem(
                    UsersProblem.AVATAR_TOO_LARGE,
                    "The picture may have %d bytes. Make it smaller.".formatted(most));
        }
        return draw(bytes, shapes);
    }

    /**
     * Draws a picture anew.
     *
     * @throws Problem {@code avatar_unreadable}
     */
    List<byte[]> draw(byte[] file, Shape... shapes) {
        return drawing.draw(file, List.of(shapes))
                .orElseThrow(
                        () ->
                                new Problem(
                                        UsersProblem.AVATAR_UNREADABLE,
                                        "Send a JPEG, PNG, WebP, AVIF or GIF picture."));
    }

    void keep(String key, byte[] picture) throws IOException {
        store.put(key, new ByteArrayInputStream(picture));
    }

    void discard(String key) {
        store.delete(key);
    }

    /** A picture's bytes. */
    Optional<byte[]> read(String key) throws IOException {
        var object = store.find(key);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        try (var in = store.open(key, 0, object.get().size())) {
            return Optional.of(in.readAllBytes());
        }
    }
}
