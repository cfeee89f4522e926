package app.storage;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the store that the settings name. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    MediaStore mediaStore(
            StorageSettings settings,
            S3Settings bucket,
            @Value("${marquee.data-dir}") Path dataFolder) {
        return switch (settings.type()) {
            case LOCAL ->
                    new LocalMediaStore(
                            dataFolder.toAbsolutePath().resolve("media"), settings.minFreeBytes());
            case S3 -> new S3MediaStore(bucket);
        };
    }
}
