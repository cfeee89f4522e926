package app.users;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A ticket from the cookie of the job dashboard, not yet checked. */
final class JobTicket extends AbstractAuthenticationToken {

    private final String ticket;

    JobTicket(String ticket) {
        super(List.of());
        this.ticket = ticket;
    }

    @Override
    public String getCredentials() {
        return ticket;
    }

    @Override
    public String getPrincipal() {
        return "job ticket";
    }
}
