package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What people do with their own account. */
@Component
class OwnAccount {

    private final Accounts accounts;
    private final Administrators administrators;
    private final Preferences preferences;
    private final Standings standings;
    private final ApplicationEventPublisher events;

    OwnAccount(
            Accounts accounts,
            Administrators administrators,
            Preferences preferences,
            Standings standings,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.preferences = preferences;
        this.standings = standings;
        this.events = events;
    }

    Account show(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(OwnAccount::gone);
    }

    /**
     * Changes what is given.
     *
     * @param displayName the new name, or null to keep it
     * @param change to the preferences, or null to keep them
     * @throws Problem {@code invalid_request} if the preferences cannot be used
     */
    @Transactional
    Account edit(AccountId id, @Nullable String displayName, @Nullable JsonNode change) {
        var account = accounts.claim(id.value()).orElseThrow(OwnAccount::gone);
        if (displayName != null) {
            account.rename(displayName);
        }
        if (change != null) {
            account.prefer(preferences.merge(account.preferences(), change));
        }
        return account;
    }

    /** Shows another picture; null for none. */
    @Transactional
    Account picture(AccountId id, @Nullable UUID avatar) {
        var account = accounts.claim(id.value()).orElseThrow(OwnAccount::gone);
        account.show(avatar);
        return account;
    }

    /**
     * Deletes an account.
     *
     * @param heir who gets its media, or null if they are deleted too
     * @throws Problem {@code last_admin}, or {@code invalid_request} if there is no such heir
     */
    @Transactional
    void delete(AccountId id, @Nullable AccountId heir) {
        var account = administrators.claim(id).orElseThrow(OwnAccount::gone);
        if (heir != null && (heir.equals(id) || !isActive(heir))) {
            throw new Problem(
                    RequestProblem.INVALID_REQUEST,
                    "The media can be handed over to another active account only.",
                    List.of(new Problem.FieldError("transferTo", "is no other active account")));
        }
        administrators.requireAnotherThan(account);
        accounts.delete(account);
        standings.changed(id);
        events.publishEvent(new AccountDeleted(id, heir));
    }

    private boolean isActive(AccountId id) {
        return accounts.findById(id.value()).filter(account -> !account.disabled()).isPresent();
    }

    /** Its tokens are good for a moment longer. */
    private static Problem gone() {
        return new Problem(RequestProblem.UNAUTHENTICATED, "This account was deleted.");
    }
}
