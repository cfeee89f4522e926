package app.storage;

import io.minio.errors.MinioException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/** The addresses under which clients reach objects of a bucket, signed. */
final class S3Addresses {

    private final URI endpoint;
    private final boolean pathStyle;
    private final String bucket;
    private final Supplier<PresignedUrl> reads;
    private final Supplier<PresignedUrl> uploads;
    private final Clock clock;

    S3Addresses(Bucket bucket, S3Settings settings, Clock clock) {
        this.endpoint = URI.create(S3Clients.required(settings.clientEndpoint(), "endpoint"));
        this.pathStyle = settings.pathStyle();
        this.bucket = bucket.name();
        this.clock = clock;
        var region = SingletonSupplier.of(() -> region(bucket, settings));
        this.reads =
                () ->
                        new PresignedUrl(
                                S3Clients.required(settings.accessKey(), "access-key"),
                                S3Clients.required(settings.secretKey(), "secret-key"),
                                region.obtain());
        this.uploads =
                () ->
                        settings.hasUploadKey()
                                ? new PresignedUrl(
                                        String.valueOf(settings.uploadAccessKey()),
                                        String.valueOf(settings.uploadSecretKey()),
                                        region.obtain())
                                : reads.get();
    }

    /** Asked once: it does not change. */
    private static String region(Bucket bucket, S3Settings settings) {
        if (StringUtils.hasText(settings.region())) {
            return settings.region();
        }
        try {
            return bucket.region();
        } catch (MinioException e) {
            throw bucket.failed(e);
        }
    }

    /** Scheme, host and port, as browsers compare them. */
    String origin() {
        return endpoint.getScheme() + "://" + authority();
    }

    URI read(String key, String contentType, Duration lifetime) {
        return reads.get()
                .sign(
                        "GET",
                        object(key),
                        Map.of("response-content-type", contentType),
                        Map.of(),
                        clock.instant(),
                        lifetime);
    }

    URI sendPart(String key, String uploadId, int number, long length, Duration lifetime) {
        return uploads.get()
                .sign(
                        "PUT",
                        object(key),
                        Map.of("partNumber", String.valueOf(number), "uploadId", uploadId),
                        Map.of("content-length", String.valueOf(length)),
                        clock.instant(),
                        lifetime);
    }

    /** Keys have no character that an address would have to encode. */
    private URI object(String key) {
        return URI.create(origin() + (pathStyle ? "/" + bucket + "/" : "/") + key);
    }

    private String authority() {
        var host = endpoint.getRawAuthority();
        return pathStyle ? host : bucket + "." + host;
    }
}
