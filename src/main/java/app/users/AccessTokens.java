package app.users;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs and reads the short-lived tokens that say which account a request is made by. They are JSON
 * Web Tokens with HMAC-SHA256 and nothing else (RFC 8725, section 3.1). What the account may do is
 * not in them: that can change before they expire.
 */
@Component
class AccessTokens {

    private static final String ISSUER = "marquee";
    private static final String API = "marquee-api";
    private static final String EVENTS = "marquee-events";
    private static final String JOBS = "marquee-jobs";

    /** The claim that names the session (OpenID Connect Back-Channel Logout 1.0, section 2.4). */
    private static final String SESSION = "sid";

    private final JwtEncoder encoder;
    private final JwtDecoder apiTokens;
    private final JwtDecoder eventTickets;
    private final JwtDecoder jobTickets;
    private final UsersSettings settings;
    private final Clock clock;

    AccessTokens(AccessKey key, UsersSettings settings, Clock clock) {
        this.encoder =
                NimbusJwtEncoder.withSecretKey(key.secretKey())
                        .algorithm(MacAlgorithm.HS256)
                        .build();
        this.apiTokens = decoder(key, API, clock);
        this.eventTickets = decoder(key, EVENTS, clock);
        this.jobTickets = decoder(key, JOBS, clock);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A signed token.
     *
     * @param lifetime how long it is good
     */
    record Minted(String token, Duration lifetime) {}

    /**
     * Whose a token is.
     *
     * @param session for which it was made; null for what belongs to none
     */
    record Bearer(AccountId account, @Nullable UUID session) {}

    /** A token for the header of requests, good no longer than the session. */
    Minted mint(AccountId account, UUID session) {
        return mint(account, session, API, settings.accessTokenLifetime());
    }

    /** A ticket for the address of an event stream, where a browser cannot send a header. */
    Minted mintEventTicket(AccountId account, @Nullable UUID session) {
        return mint(account, session, EVENTS, settings.eventTicketLifetime());
    }

    /** A ticket for the cookie that opens the job dashboard, whose pages a browser navigates to. */
    Minted mintJobTicket(AccountId account, @Nullable UUID session) {
        return mint(account, session, JOBS, settings.jobTicketLifetime());
    }

    /** Whose token this is; empty if we did not sign it for this use, or it has expired. */
    Optional<Bearer> read(String token) {
        return read(apiTokens, token);
    }

    /** Whose ticket this is; empty if we did not sign it for this use, or it has expired. */
    Optional<Bearer> readEventTicket(String ticket) {
        return read(eventTickets, ticket);
    }

    /** Whose ticket this is; empty if we did not sign it for this use, or it has expired. */
    Optional<Bearer> readJobTicket(String ticket) {
        return read(jobTickets, ticket);
    }

    private Minted mint(
            AccountId account, @Nullable UUID session, String audience, Duration lifetime) {
        var now = clock.instant();
        var claims =
                JwtClaimsSet.builder()
                        .issuer(ISSUER)
                        .audience(List.of(audience))
                        .subject(account.toString())
                        .issuedAt(now)
                        .expiresAt(now.plus(lifetime))
                        .id(UUID.randomUUID().toString());
        if (session != null) {
            claims.claim(SESSION, session.toString());
        }
        var header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
        var jwt = encoder.encode(JwtEncoderParameters.from(header, claims.build()));
        return new Minted(jwt.getTokenValue(), lifetime);
    }

    private static Optional<Bearer> read(JwtDecoder decoder, String token) {
        try {
            var jwt = decoder.decode(token);
            var subject = jwt.getSubject();
            var session = jwt.getClaimAsString(SESSION);
            return subject == null
                    ? Optional.empty()
                    : Optional.of(
                            new Bearer(
                                    new AccountId(UUID.fromString(subject)),
                                    session == null ? null : UUID.fromString(session)));
        } catch (JwtException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JwtDecoder decoder(AccessKey key, String audience, Clock clock) {
        var time = new JwtTimestampValidator(Duration.ZERO);
        time.setAllowEmptyExpiryClaim(false);
        time.setClock(clock);
        var forUs =
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, to -> to != null && to.contains(audience));
        var decoder =
                NimbusJwtDecoder.withSecretKey(key.secretKey())
                        .macAlgorithm(MacAlgorithm.HS256)
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<Jwt>(
                        time, new JwtIssuerValidator(ISSUER), forUs));
        return decoder;
    }
}
