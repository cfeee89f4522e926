package app.users;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator sends somebody: an invitation, or a way to a new password. */
@Entity
@Table(name = "one_time_links")
@SuppressWarnings("UnusedVariable") // queries read the purpose and the expiry
class OneTimeLink {

    /** What a link is for. */
    enum Purpose {
        INVITATION,
        RESET
    }

    @Id private String hash;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private @Nullable UUID accountId;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private Instant expiresAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected OneTimeLink() {}

    private OneTimeLink(Secret secret, Purpose purpose, Instant expiresAt) {
        this.hash = secret.hash();
        this.purpose = purpose;
        this.expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Lets somebody make an account.
     *
     * @param email the only address it may be made with, or null for any
     */
    static OneTimeLink invitation(
            Secret secret, @Nullable String email, Role role, Instant expiresAt) {
        var link = new OneTimeLink(secret, Purpose.INVITATION, expiresAt);
        link.email = email == null ? null : Email.normal(email);
        link.role = role;
        return link;
    }

    /** Lets somebody set an account's password. */
    static OneTimeLink reset(Secret secret, AccountId account, Instant expiresAt) {
        var link = new OneTimeLink(secret, Purpose.RESET, expiresAt);
        link.accountId = account.value();
        return link;
    }

    /** The account whose password a reset sets. */
    UUID account() {
        if (accountId == null) {
            throw new IllegalStateException("An invitation has no account yet");
        }
        return accountId;
    }

    /** What an invitation makes of its guest. */
    Role role() {
        return role == null ? Role.USER : role;
    }

    /** Whether an invitation is for this address. */
    boolean invites(String address) {
        return email == null || email.equals(Email.normal(address));
    }
}
