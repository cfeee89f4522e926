package app.users;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Finds out whose credentials a request carries; the principal is then a {@link Caller}. */
@Component
class Identification implements AuthenticationManager {

    private final AccessTokens accessTokens;
    private final PersonalTokens personalTokens;
    private final Standings standings;

    Identification(AccessTokens accessTokens, PersonalTokens personalTokens, Standings standings) {
        this.accessTokens = accessTokens;
        this.personalTokens = personalTokens;
        this.standings = standings;
    }

    /**
     * Checks credentials.
     *
     * @throws InvalidBearerTokenException if they are forged, expired, revoked or of an account
     *     that is disabled or gone
     */
    @Override
    public Authentication authenticate(Authentication presented) {
        return account(presented)
                .flatMap(standings::of)
                .map(Identification::identified)
                .orElseThrow(() -> new InvalidBearerTokenException("Not or no longer good"));
    }

    private Optional<AccountId> account(Authentication presented) {
        return switch (presented) {
            case EventTicket ticket -> accessTokens.readEventTicket(ticket.getCredentials());
            case JobTicket ticket -> accessTokens.readJobTicket(ticket.getCredentials());
            case BearerTokenAuthenticationToken bearer -> {
                var token = bearer.getToken();
                yield PersonalTokens.looksLikeOne(token)
                        ? personalTokens.read(token)
                        : accessTokens.read(token);
            }
            default -> Optional.empty();
        };
    }

    private static Authentication identified(Caller caller) {
        var authorities =
                caller.admin()
                        ? AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_ADMIN")
                        : AuthorityUtils.createAuthorityList("ROLE_USER");
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities);
    }
}
