package app.storage;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.ComposeObjectArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.Http;
import io.minio.ListMultipartUploadsArgs;
import io.minio.SourceObject;
import io.minio.UploadPartCopyArgs;
import io.minio.errors.MinioException;
import io.minio.messages.ListMultipartUploadsResult;
import io.minio.messages.Part;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** Objects of a bucket that are made of parts: sent by clients, or copied by the server itself. */
final class S3Parts implements ClientAccess {

    private static final Logger log = LoggerFactory.getLogger(S3Parts.class);

    /** Small enough that the server copies it well within the time that an answer may take. */
    private static final long COPY_PART = DataSize.ofMegabytes(256).toBytes();

    private static final int COPIES_AT_ONCE = 4;

    private final Bucket bucket;
    private final S3Addresses addresses;
    private final boolean takesUploads;
    private final Clock clock;

    S3Parts(Bucket bucket, S3Settings settings, Clock clock) {
        this.bucket = bucket;
        this.addresses = new S3Addresses(bucket, settings, clock);
        this.takesUploads = settings.directUploads();
        this.clock = clock;
    }

    @Override
    public String origin() {
        return addresses.origin();
    }

    @Override
    public boolean takesUploads() {
        return takesUploads;
    }

    @Override
    public URI read(String key, String contentType, Duration lifetime) {
        return addresses.read(Keys.key(key), contentType, lifetime);
    }

    @Override
    public Begun begin(String key, long size, long leastPart, Duration lifetime) {
        var uploadId = create(Keys.key(key));
        long partSize = PartSizes.of(size, leastPart);
        var slots = new ArrayList<Slot>();
        for (long length : PartSizes.all(size, partSize)) {
            int number = slots.size() + 1;
            slots.add(
                    new Slot(number, addresses.sendPart(key, uploadId, number, length, lifetime)));
        }
        return new Begun(uploadId, partSize, List.copyOf(slots), clock.instant().plus(lifetime));
    }

    private String create(String key) {
        var request = CreateMultipartUploadArgs.builder().bucket(bucket.name()).object(key).build();
        try {
            return bucket.askParts(server -> server.createMultipartUpload(request))
                    .result()
                    .uploadId();
        } catch (MinioException e) {
            throw bucket.failed(e);
        }
    }

    @Override
    public void finish(String key, String uploadId, List<Sent> parts) {
        try {
            complete(
                    Keys.key(key),
                    uploadId,
                    parts.stream()
                            .map(part -> new Part(part.number(), part.etag()))
                            .toArray(Part[]::new));
        } catch (MinioException e) {
            if (S3Errors.sayNoParts(e)) {
                throw new PartsRefusedException(e);
            }
            throw bucket.failed(e);
        }
    }

    private void complete(String key, String uploadId, Part[] parts) throws MinioException {
        var request =
                CompleteMultipartUploadArgs.builder()
                        .bucket(bucket.name())
                        .object(key)
                        .uploadId(uploadId)
                        .parts(parts)
                        .build();
        bucket.askParts(server -> server.completeMultipartUpload(request));
    }

    @Override
    public void giveUp(String key, String uploadId) {
        var request =
                AbortMultipartUploadArgs.builder()
                        .bucket(bucket.name())
                        .object(Keys.key(key))
                        .uploadId(uploadId)
                        .build();
        try {
            bucket.askParts(server -> server.abortMultipartUpload(request));
        } catch (MinioException e) {
            if (!S3Errors.sayNoParts(e) && !S3Errors.sayAbsent(e)) {
                throw bucket.failed(e);
            }
        }
    }

    /** Has the server copy an object, in several parts when it is large. */
    void copy(StoredObject from, String to) {
        var uploadId = create(to);
        try {
            var copied = new ArrayList<Part>();
            var sizes = PartSizes.all(from.size(), PartSizes.of(from.size(), COPY_PART));
            for (int first = 0; first < sizes.size(); first += COPIES_AT_ONCE) {
                int last = Math.min(first + COPIES_AT_ONCE, sizes.size());
                copied.addAll(copyParts(from, to, uploadId, first, last));
            }
            complete(to, uploadId, copied.toArray(Part[]::new));
        } catch (MinioException e) {
            giveUpIfPossible(to, uploadId);
            throw bucket.failed(e);
        }
    }

    /** What is left when the server is away is swept some day. */
    private void giveUpIfPossible(String key, String uploadId) {
        try {
            giveUp(key, uploadId);
        } catch (StorageUnavailableException e) {
            log.debug("A copy to {} was not given up yet", key, e);
        }
    }

    /** Copies the parts from one number, counted from 0, up to another. */
    private List<Part> copyParts(StoredObject from, String to, String uploadId, int first, int last)
            throws MinioException {
        return bucket.askParts(
                server -> {
                    var copies = new ArrayList<CompletableFuture<Part>>();
                    for (int index = first; index < last; index++) {
                        var request = copyPart(from, to, uploadId, index);
                        copies.add(server.uploadPartCopy(request).thenApply(done -> done.part()));
                    }
                    return CompletableFuture.allOf(copies.toArray(CompletableFuture<?>[]::new))
                            .thenApply(_ -> copies.stream().map(CompletableFuture::join).toList());
                });
    }

    private UploadPartCopyArgs copyPart(StoredObject from, String to, String uploadId, int index) {
        long partSize = PartSizes.of(from.size(), COPY_PART);
        long start = index * partSize;
        long end = Math.min(start + partSize, from.size()) - 1;
        var source = SourceObject.builder().bucket(bucket.name()).object(from.key()).build();
        var target =
                ComposeObjectArgs.builder()
                        .bucket(bucket.name())
                        .object(to)
                        .sources(List.of(source))
                        .build();
        var headers =
                Map.of(
                        "x-amz-copy-source",
                        "/" + bucket.name() + "/" + from.key(),
                        "x-amz-copy-source-range",
                        "bytes=%d-%d".formatted(start, end));
        return new UploadPartCopyArgs(target, uploadId, index + 1, new Http.Headers(headers));
    }

    /**
     * Gives up all uploads in parts that were begun before a time.
     *
     * @return how many
     */
    int deleteUnfinished(Instant before) {
        var old =
                unfinished().stream()
                        .filter(each -> each.initiated().toInstant().isBefore(before))
                        .toList();
        old.forEach(each -> giveUp(each.objectName(), each.uploadId()));
        return old.size();
    }

    private List<ListMultipartUploadsResult.Upload> unfinished() {
        var all = new ArrayList<ListMultipartUploadsResult.Upload>();
        var request = ListMultipartUploadsArgs.builder().bucket(bucket.name());
        try {
            while (true) {
                var page = bucket.askParts(server -> server.listMultipartUploads(request.build()));
                all.addAll(page.result().uploads());
                if (!page.result().isTruncated()) {
                    return all;
                }
                request.keyMarker(page.result().nextKeyMarker())
                        .uploadIdMarker(page.result().nextUploadIdMarker());
            }
        } catch (MinioException e) {
            throw bucket.failed(e);
        }
    }
}
