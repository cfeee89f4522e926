package app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresignedUrlTests {

    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
    private static final PresignedUrl SIGNER =
            new PresignedUrl(
                    "AKIAIOSFODNN7EXAMPLE",
                    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                    "us-east-1");

    @Test
    void theExampleOfTheSpecificationIsSignedAsItSays() {
        var url = sign("GET", Map.of(), Map.of());

        assertThat(url)
                .hasToString(
                        "https://examplebucket.s3.amazonaws.com/test.txt"
                                + "?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                                + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1"
                                + "%2Fs3%2Faws4_request"
                                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400"
                                + "&X-Amz-SignedHeaders=host"
                                + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c2659"
                                + "57d157751f604d404");
    }

    @Test
    void aSignedHeaderIsNamedAndChangesTheSignature() {
        var five = sign("PUT", Map.of(), Map.of("content-length", "5"));
        var six = sign("PUT", Map.of(), Map.of("content-length", "6"));

        assertThat(five.getRawQuery()).contains("X-Amz-SignedHeaders=content-length%3Bhost");
        assertThat(signature(five)).isNotEqualTo(signature(six));
    }

    @Test
    void parametersAreSortedAndEncodedAsTheSignatureWants() {
        var url = sign("GET", Map.of("response-content-type", "video/mp4", "a", "x y*~"), Map.of());

        assertThat(url.getRawQuery())
                .contains("X-Amz-SignedHeaders=host&a=x%20y%2A~&response-content-type=video%2Fmp4");
    }

    private static URI sign(String method, Map<String, String> query, Map<String, String> headers) {
        return SIGNER.sign(
                method,
                URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                query,
                headers,
                NOW,
                Duration.ofDays(1));
    }

    private static String signature(URI url) {
        return url.getRawQuery().replaceAll(".*X-Amz-Signature=", "");
    }
}
