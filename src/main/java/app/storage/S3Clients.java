package app.storage;

import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import java.util.Set;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.StringUtils;

/**
 * The two faces of one client of an S3 server.
 *
 * @param plain for whole objects
 * @param parts for uploads in parts, which the other one hides
 */
record S3Clients(MinioClient plain, MinioAsyncClient parts) {

    /**
     * @throws InvalidConfigurationPropertyValueException naming the setting that is missing
     */
    static S3Clients of(S3Settings settings) {
        var endpoint = required(settings.endpoint(), "endpoint");
        var accessKey = required(settings.accessKey(), "access-key");
        var secretKey = required(settings.secretKey(), "secret-key");
        var http = http(settings);
        var plain = MinioClient.builder().endpoint(endpoint).credentials(accessKey, secretKey);
        var parts = MinioAsyncClient.builder().endpoint(endpoint).credentials(accessKey, secretKey);
        if (StringUtils.hasText(settings.region())) {
            plain.region(settings.region());
            parts.region(settings.region());
        }
        var clients = new S3Clients(plain.httpClient(http).build(), parts.httpClient(http).build());
        clients.repeatNothingByThemselves();
        clients.address(settings.pathStyle());
        return clients;
    }

    static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new InvalidConfigurationPropertyValueException(
                    "marquee.storage.s3." + name, value, "marquee.storage.type=s3 needs it.");
        }
        return value;
    }

    private static OkHttpClient http(S3Settings settings) {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(settings.connections());
        dispatcher.setMaxRequestsPerHost(settings.connections());
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .addInterceptor(new Retries(settings.tries(), settings.retryPause()))
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.writeTimeout())
                .build();
    }

    /** {@link Retries} does it, for broken connections too. */
    private void repeatNothingByThemselves() {
        plain.setRetry(Set.of(), 0L, 1);
        parts.setRetry(Set.of(), 0L, 1);
    }

    private void address(boolean pathStyle) {
        if (pathStyle) {
            plain.disableVirtualStyleEndpoint();
            parts.disableVirtualStyleEndpoint();
        } else {
            plain.enableVirtualStyleEndpoint();
            parts.enableVirtualStyleEndpoint();
        }
    }
}
