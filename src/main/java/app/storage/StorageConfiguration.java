package app.storage;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the store that the settings name. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    MediaStore mediaStore(StorageSettings settings, S3Settings bucket, Clock clock) {
        return switch (settings.type()) {
            case LOCAL ->
                    new LocalMediaStore(
                            settings.local().folder().toAbsolutePath(), settings.minFreeBytes());
            case S3 -> new S3MediaStore(bucket, clock);
        };
    }

    @Bean
    DiskGuard diskGuard(StorageSettings settings) {
        return new DiskGuard(settings.minFreeBytes());
    }
}
