package app.users;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A ticket from the address of an event stream, not yet checked. */
final class EventTicket extends AbstractAuthenticationToken {

    private final String ticket;

    EventTicket(String ticket) {
        super(List.of());
        this.ticket = ticket;
    }

    @Override
    public String getCredentials() {
        return ticket;
    }

    @Override
    public String getPrincipal() {
        return "ticket";
    }
}
