package app.storage;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What only a bucket can do: let clients read and write by themselves, with addresses that we sign.
 * Whoever holds such an address may do that one thing until it expires; it cannot be taken back.
 *
 * <p>All methods that ask the bucket throw {@link StorageUnavailableException} when it cannot be
 * reached.
 */
public interface ClientAccess {

    /** The longest that an address may be good: more the signature does not allow. */
    Duration LONGEST = Duration.ofDays(7);

    /** Where browsers go, such as {@code https://s3.example.org}: scheme, host and port. */
    String origin();

    /** Whether the settings allow clients to upload straight to the bucket. */
    boolean takesUploads();

    /**
     * An address to GET an object from, whole or in ranges.
     *
     * @param contentType that it is answered with, whatever it was stored with
     */
    URI read(String key, String contentType, Duration lifetime);

    /**
     * Begins an object that a client sends in parts. Nothing lies under the key before {@link
     * #finish}, and from then on no part can be sent any more: what was checked stays as it is.
     *
     * @param size of the whole object in bytes, at least 1
     * @param leastPart size of the parts in bytes, raised where there would be too many
     */
    Begun begin(String key, long size, long leastPart, Duration lifetime);

    /**
     * Makes an object of the parts that were sent. Can be repeated.
     *
     * @throws PartsRefusedException if they are not what was begun
     */
    void finish(String key, String uploadId, List<Sent> parts);

    /** Gives up what was begun, and what was sent of it. Harmless when there is nothing. */
    void giveUp(String key, String uploadId);

    /**
     * An object that a client is about to send.
     *
     * @param uploadId names the attempt to send it
     * @param partSize of each part but the last, in bytes
     * @param parts where to PUT each
     * @param expiresAt when the addresses stop working
     */
    record Begun(String uploadId, long partSize, List<Slot> parts, Instant expiresAt) {}

    /**
     * Where one part is sent to.
     *
     * @param number from 1 on
     * @param url takes a PUT with exactly as many bytes as the part has
     */
    record Slot(int number, URI url) {}

    /**
     * A part that was sent.
     *
     * @param number from 1 on
     * @param etag that the bucket answered with
     */
    record Sent(int number, String etag) {}
}
