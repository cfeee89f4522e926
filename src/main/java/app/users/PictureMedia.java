package app.users;

import java.util.Optional;

/**
 * Finds picture media, so that one can become somebody's own picture. {@code catalog}, which knows
 * who may see what, implements this.
 */
public interface PictureMedia {

    /**
     * The bytes of a picture media, as some picture file.
     *
     * @param id whatever a caller sent
     * @return empty unless it is a picture that is ready and that the caller may see
     */
    Optional<byte[]> read(String id, Caller caller);
}
