package app.users;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A long-lived key with which a person's own programs act for them. */
@Entity
@Table(name = "api_tokens")
@DynamicUpdate
class ApiToken {

    @Id private UUID id;
    private UUID accountId;
    private String name;

    @SuppressWarnings("UnusedVariable") // queries find tokens by it
    private String hash;

    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(
            AccountId account,
            String name,
            Secret secret,
            Instant now,
            @Nullable Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.accountId = account.value();
        this.name = name.strip();
        this.hash = secret.hash();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Until when it is good; null for ever. */
    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** When it was last used, give or take a minute; null for never. */
    @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    boolean goodAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    void used(Instant now) {
        lastUsedAt = now;
    }
}
