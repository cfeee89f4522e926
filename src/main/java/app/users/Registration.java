package app.users;

import app.problems.Problem;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes accounts: the first one, which administers the site, and those of everybody else. */
@Component
class Registration {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final SetupCode setupCode;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final UsersSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registration(
            Accounts accounts,
            OneTimeLinks links,
            Passwords passwords,
            SetupCode setupCode,
            Attempts attempts,
            TransactionTemplate transaction,
            UsersSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.setupCode = setupCode;
        this.attempts = attempts;
        this.transaction = transaction;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody wants to register with.
     *
     * @param setupCode what they took from the log, if they did
     * @param invitation the end of their invitation link, if they have one
     */
    record Applicant(
            String email,
            String password,
            String displayName,
            @Nullable String setupCode,
            @Nullable String invitation) {}

    /** Whether the site waits for its first account. */
    boolean awaitsFirst() {
        return !accounts.any();
    }

    /**
     * Makes an account.
     *
     * @throws Problem {@code email_taken}, {@code registration_closed}, {@code link_invalid},
     *     {@code setup_code_required}, {@code invalid_request} or {@code too_many_requests}
     */
    Account register(Applicant applicant, ClientAddress from) {
        attempts.register(from);
        var hash = passwords.hash(applicant.password(), "password");
        try {
            return transaction.execute(_ -> admit(applicant, hash, from));
        } catch (DataIntegrityViolationException e) {
            throw taken();
        }
    }

    private Account admit(Applicant applicant, String hash, ClientAddress from) {
        var role = isFirst() ? roleOfFirst(applicant, from) : roleOfNext(applicant);
        if (accounts.existsByEmail(Email.normal(applicant.email()))) {
            throw taken();
        }
        var account =
                new Account(
                        applicant.email(), applicant.displayName(), hash, role, clock.instant());
        var saved = accounts.saveAndFlush(account);
        events.publishEvent(
                new AccountTouched(
                        saved.id(),
                        AccountTouched.Deed.REGISTERED,
                        Map.of("role", role.name().toLowerCase(Locale.ROOT))));
        return saved;
    }

    private boolean isFirst() {
        return !accounts.any() && accounts.lockRoster() && !accounts.any();
    }

    private Role roleOfFirst(Applicant applicant, ClientAddress from) {
        if (!from.atConsole() && !setupCode.matches(applicant.setupCode())) {
            throw new Problem(
                    UsersProblem.SETUP_CODE_REQUIRED,
                    "The first account becomes the administrator. Made from another machine or"
                            + " through a proxy, it needs the setup code that the server printed"
                            + " in its log when it started.");
        }
        return Role.ADMIN;
    }

    private Role roleOfNext(Applicant applicant) {
        if (settings.registration() == RegistrationMode.CLOSED) {
            throw closed("New accounts are not taken here.");
        }
        if (applicant.invitation() != null) {
            return useUp(applicant.invitation(), applicant.email());
        }
        if (settings.registration() == RegistrationMode.INVITATION) {
            throw closed("Ask an administrator for an invitation link.");
        }
        return Role.USER;
    }

    private Role useUp(String invitation, String email) {
        var link =
                links.claim(
                                new Secret(invitation).hash(),
                                OneTimeLink.Purpose.INVITATION,
                                clock.instant())
                        .filter(found -> found.invites(email))
                        .orElseThrow(Registration::invalidInvitation);
        links.delete(link);
        return link.role();
    }

    private static Problem invalidInvitation() {
        return new Problem(
                UsersProblem.LINK_INVALID,
                "Ask an administrator for a new invitation link, for this e-mail address.");
    }

    private static Problem closed(String detail) {
        return new Problem(UsersProblem.REGISTRATION_CLOSED, detail);
    }

    private static Problem taken() {
        return new Problem(
                UsersProblem.EMAIL_TAKEN, "Sign in, or ask an administrator for a reset link.");
    }
}
