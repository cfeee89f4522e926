package app.catalog;

import app.catalog.ticket.ShareTokens;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.users.Caller;
import app.users.PasswordLocks;
import app.users.People;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people share their media by links, and takes the links back. */
@Component
class Sharing {

    private final Shelf shelf;
    private final Shares shares;
    private final ShareTokens tokens;
    private final PasswordLocks locks;
    private final People people;
    private final ApplicationEventPublisher events;
    private final ShareSettings settings;
    private final Clock clock;

    Sharing(
            Shelf shelf,
            Shares shares,
            ShareTokens tokens,
            PasswordLocks locks,
            People people,
            ApplicationEventPublisher events,
            ShareSettings settings,
            Clock clock) {
        this.shelf = shelf;
        this.shares = shares;
        this.tokens = tokens;
        this.locks = locks;
        this.people = people;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** An opened share, and what it opened. */
    record Opened(Share share, MediaEntry entry) {}

    @Transactional
    public Share begin(String id, NewShare wish, Caller caller) {
        var entry = shelf.take(id, caller);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        wish.check(now);
        if (shares.of(entry.id()).size() >= settings.perMedia()) {
            throw new Problem(
                    CatalogProblem.TOO_MANY_SHARES,
                    "A media has %d share links at most.".formatted(settings.perMedia()));
        }
        var password = wish.password();
        var share =
                new Share(
                        UUID.randomUUID(),
                        entry.id(),
                        caller.id(),
                        password == null || password.isEmpty()
                                ? null
                                : locks.hash(password, "password"),
                        wish.expiresAt(),
                        wish.viewLimit(),
                        0,
                        now);
        shares.add(share);
        tell(share, MediaHandled.Deed.SHARED);
        return share;
    }

    @Transactional(readOnly = true)
    public List<Share> list(String id, Caller caller) {
        return shares.of(shelf.permit(id, caller).id());
    }

    /** Ends one link, and with it every ticket that was got by it. */
    @Transactional
    public void end(String id, String share, Caller caller) {
        var entry = shelf.take(id, caller);
        shares.of(entry.id()).stream()
                .filter(each -> each.id().toString().equals(share))
                .findFirst()
                .ifPresentOrElse(
                        this::end,
                        () -> {
                            throw gone();
                        });
    }

    /** Ends all links to a media. */
    @Transactional
    public void endAll(String id, Caller caller) {
        shares.of(shelf.take(id, caller).id()).forEach(this::end);
    }

    private void end(Share share) {
        shares.remove(share.id());
        events.publishEvent(new ShareRevoked(share.id()));
        tell(share, MediaHandled.Deed.UNSHARED);
    }

    private void tell(Share share, MediaHandled.Deed deed) {
        events.publishEvent(
                new MediaHandled(share.media(), deed, Map.of("share", share.id().toString())));
    }

    /**
     * What a link leads to, without opening it.
     *
     * @throws Problem NOT_FOUND if it leads nowhere, or nowhere any more
     */
    @Transactional(readOnly = true)
    public Opened look(String token) {
        var share =
                tokens.open(token)
                        .flatMap(shares::find)
                        .filter(each -> each.opens(clock.instant()))
                        .orElseThrow(Sharing::gone);
        var host = people.standing(share.creator()).orElseThrow(Sharing::gone);
        var entry = shelf.find(share.media()).orElseThrow(Sharing::gone);
        if (!entry.accessOf(host).edit()) {
            throw gone();
        }
        return new Opened(share, entry);
    }

    /**
     * Opens a link, which counts as a view.
     *
     * @param password what the visitor typed, or null
     * @param address where from, see {@link PasswordLocks}
     * @throws Problem as {@link #look}, or if the password is not right
     */
    @Transactional
    public Opened open(String token, @Nullable String password, String address) {
        var opened = look(token);
        var hash = opened.share().passwordHash();
        if (hash != null) {
            unlock(opened.share(), hash, password, address);
        }
        if (!shares.take(opened.share().id())) {
            throw gone();
        }
        return opened;
    }

    private void unlock(Share share, String hash, @Nullable String password, String address) {
        if (password == null || !locks.open("share " + share.id(), hash, password, address)) {
            throw new Problem(
                    CatalogProblem.SHARE_PASSWORD_REQUIRED,
                    password == null
                            ? "Send the password that goes with this link."
                            : "That is not the password that goes with this link.");
        }
    }

    private static Problem gone() {
        return new Problem(
                RequestProblem.NOT_FOUND,
                "This link is not or no longer good. Ask whoever sent it for a new one.");
    }
}
