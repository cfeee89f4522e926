package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.users.AccountTouched.Deed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with everybody's accounts. */
@Component
class Administration {

    private final Accounts accounts;
    private final Administrators administrators;
    private final Browsers browsers;
    private final OneTimeLinks links;
    private final Standings standings;
    private final UsersSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Administration(
            Accounts accounts,
            Administrators administrators,
            Browsers browsers,
            OneTimeLinks links,
            Standings standings,
            UsersSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.browsers = browsers;
        this.links = links;
        this.standings = standings;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A link to send to somebody; it works once.
     *
     * @param path of the site; nobody can read it again later
     */
    record SentLink(String path, Instant expiresAt) {}

    /**
     * What changes of an account; null keeps what there is.
     *
     * @param quota the new quota, or null to keep it
     */
    record Change(@Nullable Role role, @Nullable Boolean disabled, @Nullable Quota quota) {

        /** What changes, in words for the record of activity. */
        private Map<String, String> facts() {
            var facts = new HashMap<String, String>();
            if (role != null) {
                facts.put("role", word(role));
            }
            if (disabled != null) {
                facts.put("disabled", disabled.toString());
            }
            if (quota != null) {
                facts.put(
                        "quotaBytes", quota.bytes() == null ? "default" : quota.bytes().toString());
            }
            return facts;
        }

        private static String word(Role role) {
            return role.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How much an account may keep.
     *
     * @param bytes of originals, or null for the site's default
     */
    record Quota(@Nullable Long bytes) {}

    /** Accounts from a place in the list on, the newest first. */
    List<Account> list(AccountCursor from, int limit) {
        return accounts.page(from.createdAt(), from.id(), Limit.of(limit));
    }

    /**
     * Lets somebody make an account.
     *
     * @param email the only address it may be made with, or null for any
     * @throws Problem {@code registration_closed} or {@code email_taken}
     */
    SentLink invite(@Nullable String email, Role role) {
        if (settings.registration() == RegistrationMode.CLOSED) {
            throw new Problem(
                    UsersProblem.REGISTRATION_CLOSED,
                    "Invitations need marquee.users.registration to be open or invitation.");
        }
        if (email != null && accounts.existsByEmail(Email.normal(email))) {
            throw new Problem(UsersProblem.EMAIL_TAKEN, "Send a reset link instead.");
        }
        var secret = Secret.random();
        var expiry = clock.instant().plus(settings.invitationLifetime());
        links.save(OneTimeLink.invitation(secret, email, role, expiry));
        events.publishEvent(
                new AccountTouched(null, Deed.INVITED, Map.of("role", Change.word(role))));
        return new SentLink("/invite/" + secret.value(), expiry);
    }

    /**
     * Changes what an account may do.
     *
     * @throws Problem {@code not_found} or {@code last_admin}
     */
    @Transactional
    Account change(AccountId id, Change change) {
        var account = administrators.claim(id).orElseThrow(Administration::unknown);
        var staysActive = change.disabled() == null ? !account.disabled() : !change.disabled();
        var role = change.role() == null ? account.role() : change.role();
        if (!staysActive || role != Role.ADMIN) {
            administrators.requireAnotherThan(account);
        }
        account.become(role);
        if (staysActive) {
            account.enable();
        } else {
            account.disable();
            browsers.endAll(id);
        }
        if (change.quota() != null) {
            account.limitTo(change.quota().bytes());
        }
        standings.changed(id);
        events.publishEvent(new AccountTouched(id, Deed.CHANGED, change.facts()));
        return account;
    }

    /**
     * Lets somebody set a new password; earlier links of theirs stop working.
     *
     * @throws Problem {@code not_found}
     */
    @Transactional
    SentLink reset(AccountId id) {
        var account = accounts.claim(id.value()).orElseThrow(Administration::unknown);
        links.withdraw(id.value());
        var secret = Secret.random();
        var expiry = clock.instant().plus(settings.resetLifetime());
        links.save(OneTimeLink.reset(secret, account.id(), expiry));
        events.publishEvent(AccountTouched.by(Deed.RESET_LINK_MADE, account.id()));
        return new SentLink("/reset/" + secret.value(), expiry);
    }

    private static Problem unknown() {
        return new Problem(RequestProblem.NOT_FOUND, "There is no such account.");
    }
}
