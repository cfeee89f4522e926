package app.activity.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTests {

    /** Made with: printf %s '1767225600.{"a":1}' | openssl dgst -sha256 -hmac secret */
    @Test
    void theTimeAndTheBodyAreSigned() {
        assertThat(Signature.of("secret", Instant.parse("2026-01-01T00:00:00Z"), "{\"a\":1}"))
                .isEqualTo(
                        "t=1767225600,v1=96a067a1c95eb143fc00b9097bcfcbcd5456adda508c443ff219748e764dbed7");
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        var settings =
                new WebhookSettings(
                        1,
                        1,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        3,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(60),
                        Duration.ofDays(1),
                        Duration.ofDays(1));

        assertThat(settings.pause(1)).hasSeconds(10);
        assertThat(settings.pause(3)).hasSeconds(40);
        assertThat(settings.pause(4)).hasSeconds(60);
        assertThat(settings.pause(100)).hasSeconds(60);
    }
}
