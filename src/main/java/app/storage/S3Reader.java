package app.storage;

import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a range of an object of a bucket. Where the server breaks off, it goes on reading from
 * there, as often as requests are tried; so viewers and workers notice nothing of a short answer.
 */
final class S3Reader extends InputStream {

    private final Bucket bucket;
    private final String key;
    private long offset;
    private long left;
    private int tries;
    private @Nullable String etag;
    private InputStream part;

    /**
     * Opens the range, which must have a byte at least.
     *
     * @param tries how often the server may break off, and once more
     */
    S3Reader(Bucket bucket, String key, long offset, long length, int tries) throws IOException {
        this.bucket = bucket;
        this.key = key;
        this.offset = offset;
        this.left = length;
        this.tries = tries;
        this.part = open();
    }

    private InputStream open() throws IOException {
        var request =
                GetObjectArgs.builder()
                        .bucket(bucket.name())
                        .object(key)
                        .offset(offset)
                        .length(left);
        if (etag != null) {
            request.matchETag(etag);
        }
        try {
            var answer = bucket.ask(server -> server.getObject(request.build()));
            check(answer);
            etag = answer.headers().get("ETag");
            return new RangeInputStream(answer, left);
        } catch (MinioException e) {
            if (S3Errors.sayAbsent(e)) {
                throw new NoSuchFileException(key);
            }
            if (S3Errors.sayOutside(e)) {
                throw new IllegalArgumentException("The range lies outside of " + key, e);
            }
            throw bucket.failed(e);
        }
    }

    /**
     * A range that reaches beyond the end is cut by the server, which tells the whole size. What
     * comes without a range is not what was asked for, whatever the status says.
     */
    private void check(GetObjectResponse answer) throws IOException {
        var range = answer.headers().get("Content-Range");
        try {
            if (range == null || !range.startsWith("bytes " + offset + "-")) {
                throw new StorageUnavailableException(
                        "The store answered something else than a range of " + key, null);
            }
            var size = Long.parseLong(range.substring(range.indexOf('/') + 1));
            Ranges.check(offset, left, size);
        } catch (RuntimeException e) {
            answer.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        while (true) {
            try {
                int count = part.read(into, start, length);
                offset += Math.max(0, count);
                left -= Math.max(0, count);
                return count;
            } catch (IOException e) {
                if (--tries <= 0) {
                    throw e;
                }
                part.close();
                part = open();
            }
        }
    }

    @Override
    public int available() throws IOException {
        return part.available();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
