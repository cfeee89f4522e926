package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.users.PictureDrawing.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps people's pictures of themselves. Each new one has a new id, so caches may keep it. */
@Component
class Avatars {

    private final OwnAccount own;
    private final SmallPictures pictures;
    private final PictureMedia media;

    Avatars(OwnAccount own, SmallPictures pictures, PictureMedia media) {
        this.own = own;
        this.pictures = pictures;
        this.media = media;
    }

    /**
     * Takes a picture for an account, in the place of the one it has.
     *
     * @throws Problem if it is too large or no picture
     */
    Account take(AccountId id, InputStream body) throws IOException {
        return show(id, pictures.take(body, Shape.PORTRAIT).getFirst());
    }

    /**
     * Makes a picture media the picture of the caller's account. The copy stays when the media
     * goes.
     *
     * @param id of the media; or that of the picture which the account has, and nothing changes
     * @throws Problem {@code invalid_request} unless it is a picture that is ready and that the
     *     caller may see
     */
    void choose(Caller caller, String id) throws IOException {
        var present = own.show(caller.id()).avatarId();
        if (present != null && present.toString().equals(id)) {
            return;
        }
        var picture = media.read(id, caller).orElseThrow(Avatars::unusable);
        show(caller.id(), pictures.draw(picture, Shape.PORTRAIT).getFirst());
    }

    /** Takes away an account's picture; harmless when it has none. */
    void remove(AccountId id) {
        show(id, (UUID) null);
    }

    private Account show(AccountId id, byte[] picture) throws IOException {
        var avatar = UUID.randomUUID();
        pictures.keep(key(avatar), picture);
        return show(id, avatar);
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
            pictures.discard(key(avatar));
        }
    }

    /** A picture's bytes. */
    Optional<byte[]> read(UUID avatar) throws IOException {
        return pictures.read(key(avatar));
    }

    private static String key(UUID avatar) {
        return "avatars/" + avatar + ".jpg";
    }

    private static Problem unusable() {
        return new Problem(
                RequestProblem.INVALID_REQUEST,
                "Name a picture of this site.",
                List.of(
                        new Problem.FieldError(
                                "avatarId", "must name a picture that is ready, or be null")));
    }
}
