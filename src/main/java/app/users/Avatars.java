package app.users;

import app.problems.Problem;
import app.storage.MediaStore;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** Keeps people's pictures of themselves. Each new one has a new id, so caches may keep it. */
@Component
class Avatars {

    private final OwnAccount own;
    private final MediaStore store;
    private final Settings settings;

    Avatars(OwnAccount own, MediaStore store, Settings settings) {
        this.own = own;
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
     * Takes a picture for an account, in the place of the one it has.
     *
     * @throws Problem if it is too large or no picture
     */
    Account take(AccountId id, InputStream body) throws IOException {
        long most = settings.maxSize().toBytes();
        var bytes = body.readNBytes(Math.toIntExact(most) + 1);
        if (bytes.length > most) {
            throw new Problem(
                    UsersProblem.AVATAR_TOO_LARGE,
                    "The picture may have %d bytes. Make it smaller.".formatted(most));
        }
        var picture =
                AvatarPicture.of(bytes)
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                UsersProblem.AVATAR_UNREADABLE,
                                                "Send a JPEG, PNG or GIF picture."));
        var avatar = UUID.randomUUID();
        store.put(key(avatar), new ByteArrayInputStream(picture));
        return show(id, avatar);
    }

    /** Takes away an account's picture; harmless when it has none. */
    void remove(AccountId id) {
        show(id, null);
    }

    private Account show(AccountId id, @Nullable UUID avatar) {
        var before = own.show(id).avatarId();
        var account = own.picture(id, avatar);
        discard(before);
        return account;
    }

    /** Deletes a picture that no account shows. */
    void discard(@Nullable UUID avatar) {
        if (avatar != null) {
            store.delete(key(avatar));
        }
    }

    /** A picture's bytes. */
    Optional<byte[]> read(UUID avatar) throws IOException {
        var object = store.find(key(avatar));
        if (object.isEmpty()) {
            return Optional.empty();
        }
        try (var in = store.open(key(avatar), 0, object.get().size())) {
            return Optional.of(in.readAllBytes());
        }
    }

    private static String key(UUID avatar) {
        return "avatars/" + avatar + ".jpg";
    }
}
