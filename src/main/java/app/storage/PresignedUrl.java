package app.storage;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes addresses that let whoever holds them do one thing with one object for a while: AWS
 * Signature Version 4 with the signature in the query ("Authenticating Requests: Using Query
 * Parameters", Amazon S3 API Reference). It asks nobody and costs microseconds, so a playlist of a
 * thousand segments can be signed for each viewer; and it signs headers too, which makes the length
 * of an upload a part of the permission.
 */
final class PresignedUrl {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String accessKey;
    private final String secretKey;
    private final String region;

    PresignedUrl(String accessKey, String secretKey, String region) {
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.region = region;
    }

    /**
     * Signs one request.
     *
     * @param object its address, without a query
     * @param query more parameters of the request
     * @param headers that the request must carry with exactly these values, beside {@code Host}
     * @param lifetime seven days at most
     */
    URI sign(
            String method,
            URI object,
            Map<String, String> query,
            Map<String, String> headers,
            Instant now,
            Duration lifetime) {
        var signed = new TreeMap<>(headers);
        signed.put("host", object.getRawAuthority());
        var scope = DAY.format(now) + "/" + region + "/s3/aws4_request";
        var all = new TreeMap<>(query);
        all.put("X-Amz-Algorithm", ALGORITHM);
        all.put("X-Amz-Credential", accessKey + "/" + scope);
        all.put("X-Amz-Date", TIME.format(now));
        all.put("X-Amz-Expires", String.valueOf(lifetime.toSeconds()));
        all.put("X-Amz-SignedHeaders", String.join(";", signed.keySet()));
        var parameters = join(all);
        var request = canonical(method, object.getRawPath(), parameters, signed);
        var toSign =
                String.join("\n", ALGORITHM, TIME.format(now), scope, hex(sha256(utf8(request))));
        var signature = hex(hmac(signingKey(DAY.format(now)), toSign));
        return URI.create(object + "?" + parameters + "&X-Amz-Signature=" + signature);
    }

    private static String canonical(
            String method, String path, String parameters, SortedMap<String, String> headers) {
        var lines =
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining());
        return String.join(
                "\n",
                method,
                path,
                parameters,
                lines,
                String.join(";", headers.keySet()),
                "UNSIGNED-PAYLOAD");
    }

    private static String join(SortedMap<String, String> query) {
        return query.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** As RFC 3986 has it, which the signature wants, and not as forms have it. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private byte[] signingKey(String day) {
        var key = hmac(utf8("AWS4" + secretKey), day);
        return hmac(hmac(hmac(key, region), "s3"), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
