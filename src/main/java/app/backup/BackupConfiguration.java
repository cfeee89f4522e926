package app.backup;

import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * All that saving and restoring need: the store, and the settings. Of the site itself, which may be
 * running beside it, nothing is started.
 */
@ComponentScan("app.backup")
@ComponentScan(
        basePackages = "app.storage",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "app\\.storage\\.StorageConfiguration"))
@ConfigurationPropertiesScan("app.storage")
public class BackupConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
