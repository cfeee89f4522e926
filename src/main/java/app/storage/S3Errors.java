package app.storage;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import java.util.Set;

/** What the errors of S3 servers mean ("Error responses", Amazon S3 API Reference). */
final class S3Errors {

    private static final int FULL = 507;
    private static final Set<String> FULL_CODES =
            Set.of("XMinioStorageFull", "InsufficientStorage", "QuotaExceeded", "EntityTooLarge");
    private static final Set<String> ABSENT_CODES = Set.of("NoSuchKey", "NoSuchObject");
    private static final Set<String> REFUSED_PARTS =
            Set.of(
                    "EntityTooSmall",
                    "InvalidPart",
                    "InvalidPartOrder",
                    "InvalidRequest",
                    "MalformedXML",
                    "NoSuchUpload");

    private S3Errors() {}

    /** Whether an error says that the bucket need not be made. */
    static boolean sayPresent(MinioException e) {
        return e instanceof ErrorResponseException answer
                && "BucketAlreadyOwnedByYou".equals(answer.errorResponse().code());
    }

    /** Whether an error says that there is no such object. */
    static boolean sayAbsent(MinioException e) {
        return e instanceof ErrorResponseException answer
                && ABSENT_CODES.contains(String.valueOf(answer.errorResponse().code()));
    }

    /** Whether an error says that a range lies outside of its object. */
    static boolean sayOutside(MinioException e) {
        return e instanceof ErrorResponseException answer
                && "InvalidRange".equals(answer.errorResponse().code());
    }

    /** Whether an error says that nothing can be made of the parts, or that there are none. */
    static boolean sayNoParts(MinioException e) {
        return e instanceof ErrorResponseException answer
                && REFUSED_PARTS.contains(String.valueOf(answer.errorResponse().code()));
    }

    /** Whether an error says that the server takes no more bytes. */
    static boolean sayFull(MinioException e) {
        return switch (e) {
            case ErrorResponseException answer ->
                    answer.response().code() == FULL
                            || FULL_CODES.contains(String.valueOf(answer.errorResponse().code()));
            case ServerException server -> server.statusCode() == FULL;
            default -> false;
        };
    }
}
