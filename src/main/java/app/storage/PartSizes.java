package app.storage;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.util.unit.DataSize;

/** How an object is cut into parts (Amazon S3, "Multipart upload limits"). */
final class PartSizes {

    private static final long MOST_PARTS = 10_000;
    private static final long MEGABYTE = DataSize.ofMegabytes(1).toBytes();

    private PartSizes() {}

    /** The size of all parts but the last: as wished, or larger where there would be too many. */
    static long of(long size, long wished) {
        long least = Math.ceilDiv(size, MOST_PARTS);
        return least <= wished ? wished : Math.ceilDiv(least, MEGABYTE) * MEGABYTE;
    }

    /** The sizes of all parts, in their order. */
    static List<Long> all(long size, long partSize) {
        return IntStream.range(0, Math.toIntExact(Math.ceilDiv(size, partSize)))
                .mapToObj(index -> Math.min(partSize, size - index * partSize))
                .toList();
    }
}
