package app.users;

import app.users.AccessTokens.Bearer;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Finds out whose credentials a request carries; the principal is then a {@link Caller}, and the
 * details are a {@link CurrentSession}.
 */
@Component
class Identification implements AuthenticationManager {

    private final AccessTokens accessTokens;
    private final PersonalTokens personalTokens;
    private final Browsers browsers;
    private final Standings standings;

    Identification(
            AccessTokens accessTokens,
            PersonalTokens personalTokens,
            Browsers browsers,
            Standings standings) {
        this.accessTokens = accessTokens;
        this.personalTokens = personalTokens;
        this.browsers = browsers;
        this.standings = standings;
    }

    /**
     * Checks credentials.
     *
     * @throws InvalidBearerTokenException if they are forged, expired, revoked, of a session that
     *     was ended, or of an account that is disabled or gone
     */
    @Override
    public Authentication authenticate(Authentication presented) {
        return bearer(presented)
                .filter(bearer -> bearer.session() == null || browsers.has(bearer.session()))
                .flatMap(this::identified)
                .orElseThrow(() -> new InvalidBearerTokenException("Not or no longer good"));
    }

    private Optional<Bearer> bearer(Authentication presented) {
        return switch (presented) {
            case EventTicket ticket -> accessTokens.readEventTicket(ticket.getCredentials());
            case JobTicket ticket -> accessTokens.readJobTicket(ticket.getCredentials());
            case BearerTokenAuthenticationToken bearer -> {
                var token = bearer.getToken();
                yield PersonalTokens.looksLikeOne(token)
                        ? personalTokens.read(token).map(account -> new Bearer(account, null))
                        : accessTokens.read(token);
            }
            default -> Optional.empty();
        };
    }

    private Optional<Authentication> identified(Bearer bearer) {
        return standings
                .of(bearer.account())
                .map(caller -> identified(caller, new CurrentSession(bearer.session())));
    }

    private static Authentication identified(Caller caller, CurrentSession session) {
        var authorities =
                caller.admin()
                        ? AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_ADMIN")
                        : AuthorityUtils.createAuthorityList("ROLE_USER");
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities);
        authentication.setDetails(session);
        return authentication;
    }
}
