package app.storage;

/**
 * What a tidying took away.
 *
 * @param media that nobody knew
 * @param objects of theirs
 * @param bytes of these objects
 */
public record Cleared(int media, int objects, long bytes) {

    /** Both together. */
    public Cleared and(Cleared other) {
        return new Cleared(media + other.media, objects + other.objects, bytes + other.bytes);
    }
}
