package app.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

class AccessTokensTests {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final byte[] KEY = new byte[64];

    private final AccountId account = AccountId.random();
    private final UUID session = UUID.randomUUID();
    private final AccessTokens tokens = at(NOON);

    @Test
    void aTokenTellsItsAccountAndSessionForFifteenMinutes() {
        var token = tokens.mint(account, session).token();

        var bearer = new AccessTokens.Bearer(account, session);
        assertThat(tokens.read(token)).contains(bearer);
        assertThat(at(NOON.plusSeconds(899)).read(token)).contains(bearer);
        assertThat(at(NOON.plusSeconds(901)).read(token)).isEmpty();
    }

    @Test
    void anEventTicketIsNoAccessToken() {
        var ticket = tokens.mintEventTicket(account, session).token();
        var token = tokens.mint(account, session).token();

        assertThat(tokens.readEventTicket(ticket))
                .contains(new AccessTokens.Bearer(account, session));
        assertThat(tokens.read(ticket)).isEmpty();
        assertThat(tokens.readEventTicket(token)).isEmpty();
        assertThat(at(NOON.plusSeconds(61)).readEventTicket(ticket)).isEmpty();
    }

    @Test
    void whatTheForgersBelowMakeIsReadWhenAllIsRight() {
        assertThat(tokens.read(signed(KEY, MacAlgorithm.HS256, claims())))
                .contains(new AccessTokens.Bearer(account, null));
    }

    @Test
    void anotherKeyIsRefused() {
        var other = new byte[64];
        other[0] = 1;

        assertThat(tokens.read(signed(other, MacAlgorithm.HS256, claims()))).isEmpty();
    }

    @Test
    void anotherAlgorithmWithTheRightKeyIsRefused() {
        assertThat(tokens.read(signed(KEY, MacAlgorithm.HS512, claims()))).isEmpty();
    }

    @Test
    void noSignatureIsRefused() {
        var payload = tokens.mint(account, session).token().split("\\.", -1)[1];
        var header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");

        assertThat(tokens.read(header + "." + payload + ".")).isEmpty();
    }

    @Test
    void anotherIssuerOrAudienceOrNoExpiryIsRefused() {
        assertThat(read(claims().issuer("somebody"))).isFalse();
        assertThat(read(claims().audience(List.of("another-api")))).isFalse();
        assertThat(read(claims().claims(all -> all.remove("exp")))).isFalse();
        assertThat(read(claims().claims(all -> all.remove("aud")))).isFalse();
        assertThat(read(claims().subject("nobody"))).isFalse();
    }

    @Test
    void garbageIsRefused() {
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("a.b.c")).isEmpty();
        assertThat(tokens.read("garbage")).isEmpty();
    }

    private boolean read(JwtClaimsSet.Builder claims) {
        return tokens.read(signed(KEY, MacAlgorithm.HS256, claims)).isPresent();
    }

    private JwtClaimsSet.Builder claims() {
        return JwtClaimsSet.builder()
                .issuer("marquee")
                .audience(List.of("marquee-api"))
                .subject(account.toString())
                .expiresAt(NOON.plus(Duration.ofMinutes(1)));
    }

    private static String signed(byte[] key, MacAlgorithm algorithm, JwtClaimsSet.Builder claims) {
        var encoder =
                NimbusJwtEncoder.withSecretKey(new SecretKeySpec(key, "HmacSHA512"))
                        .algorithm(algorithm)
                        .build();
        var header = JwsHeader.with(algorithm).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    private static AccessTokens at(Instant now) {
        var key = new AccessKey(Base64.getEncoder().encodeToString(KEY));
        return new AccessTokens(key, Settings.defaults(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
