package app.storage;

/** What part of an object can be asked for. */
final class Ranges {

    private Ranges() {}

    /**
     * @throws IllegalArgumentException if a range does not lie inside an object of a size
     */
    static void check(long offset, long length, long size) {
        if (offset < 0 || length < 0 || offset > size - length) {
            throw new IllegalArgumentException(
                    "Bytes %d+%d lie outside of %d".formatted(offset, length, size));
        }
    }
}
