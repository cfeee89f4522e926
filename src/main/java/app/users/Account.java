package app.users;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in. */
@Entity
@Table(name = "accounts")
@DynamicUpdate
class Account {

    @Id private UUID id;
    private String email;
    private String displayName;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean disabled;
    private @Nullable Long quotaBytes;
    private String preferences;
    private @Nullable UUID avatarId;

    private Instant createdAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String email, String displayName, String passwordHash, Role role, Instant now) {
        this.id = UUID.randomUUID();
        this.email = Email.normal(email);
        this.displayName = displayName.strip();
        this.passwordHash = passwordHash;
        this.role = role;
        this.preferences = "{}";
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    AccountId id() {
        return new AccountId(id);
    }

    String email() {
        return email;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    Role role() {
        return role;
    }

    boolean disabled() {
        return disabled;
    }

    /** Bytes of originals this account may keep; null for the site's default. */
    @Nullable Long quotaBytes() {
        return quotaBytes;
    }

    /** What the account's programs remember, as a JSON object. */
    String preferences() {
        return preferences;
    }

    /** Its picture, if it has one. */
    @Nullable UUID avatarId() {
        return avatarId;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether the site can be administered by this account. */
    boolean administers() {
        return role == Role.ADMIN && !disabled;
    }

    Person asPerson() {
        return new Person(
                id(), displayName, avatarId == null ? null : "/avatars/" + avatarId + ".jpg");
    }

    void rename(String newName) {
        displayName = newName.strip();
    }

    void show(@Nullable UUID newAvatar) {
        avatarId = newAvatar;
    }

    void prefer(String json) {
        preferences = json;
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    void become(Role newRole) {
        role = newRole;
    }

    void disable() {
        disabled = true;
    }

    void enable() {
        disabled = false;
    }

    void limitTo(@Nullable Long bytes) {
        quotaBytes = bytes;
    }
}
