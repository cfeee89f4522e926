package app.users;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Access tokens of an account that a site must not take, by what is wrong with them. */
public final class ForgedTokens {

    private final SecretKey key;
    private final String account;

    private ForgedTokens(SecretKey key, String account) {
        this.key = key;
        this.account = account;
    }

    /**
     * {@code right} is what the site would sign itself: it shows that the others differ from it.
     */
    public static Map<String, String> of(ApplicationContext site, String account) {
        var forger = new ForgedTokens(site.getBean(AccessKey.class).secretKey(), account);
        var right = forger.signed(_ -> {});
        return Map.of(
                "jwt-right", right,
                "jwt-none", unsigned(right),
                "jwt-key", forger.with(new SecretKeySpec(new byte[32], "HmacSHA256")),
                "jwt-issuer", forger.signed(claims -> claims.issuer("somebody")),
                "jwt-audience", forger.signed(claims -> claims.audience(List.of("other"))),
                "jwt-expired", forger.signed(claims -> claims.expiresAt(now().minusSeconds(1))),
                "jwt-endless", forger.signed(claims -> claims.claims(all -> all.remove("exp"))));
    }

    private String with(SecretKey other) {
        return new ForgedTokens(other, account).signed(_ -> {});
    }

    private String signed(Consumer<JwtClaimsSet.Builder> change) {
        var claims =
                JwtClaimsSet.builder()
                        .issuer("marquee")
                        .audience(List.of("marquee-api"))
                        .subject(account)
                        .issuedAt(now().minusSeconds(60))
                        .expiresAt(now().plusSeconds(600));
        change.accept(claims);
        return NimbusJwtEncoder.withSecretKey(key)
                .algorithm(MacAlgorithm.HS256)
                .build()
                .encode(
                        JwtEncoderParameters.from(
                                JwsHeader.with(MacAlgorithm.HS256).build(), claims.build()))
                .getTokenValue();
    }

    private static String unsigned(String token) {
        var header = "{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header)
                + "."
                + token.split("\\.", -1)[1]
                + ".";
    }

    private static Instant now() {
        return Instant.now();
    }
}
