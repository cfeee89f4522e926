package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class IngestSettingsTests {

    private final ApplicationContextRunner site =
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withConfiguration(
                            AutoConfigurations.of(ConfigurationPropertiesAutoConfiguration.class))
                    .withUserConfiguration(Settings.class);

    @Test
    void filesOfTwentyGibibytesAreTakenByDefault() {
        site.run(
                context ->
                        assertThat(context.getBean(IngestSettings.class).maxFileSize())
                                .isEqualTo(DataSize.ofGigabytes(20)));
    }

    @ParameterizedTest
    @CsvSource({
        "max-file-size,        0B,  marquee.ingest.max-file-size must be",
        "max-field-size,       1GB, marquee.ingest.max-field-size must be",
        "max-part-header-size, 1B,  marquee.ingest.max-part-header-size must be",
        "reservation,          -1B, marquee.ingest.reservation must be",
        "max-parts,            0,   maxParts",
        "heartbeat,            0s,  heartbeat"
    })
    void aWrongSettingStopsTheStartAndIsNamed(String name, String value, String told) {
        site.withPropertyValues("marquee.ingest.%s=%s".formatted(name, value))
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining(told));
    }

    @Configuration
    @EnableConfigurationProperties(IngestSettings.class)
    static class Settings {}
}
