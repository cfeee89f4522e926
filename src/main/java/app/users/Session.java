package app.users;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One browser that stays signed in. Its refresh token changes with each use; only the last one is
 * good, and an earlier one that comes again was stolen (or is the stolen one's victim), so it ends
 * the session for both (RFC 9700, section 4.14.2).
 */
@Entity
@Table(name = "sessions")
@DynamicUpdate
class Session {

    /** What a presented refresh token is. */
    enum Presented {
        /** The last one given out. */
        CURRENT,
        /** The one before, sent while the last one was on its way: two tabs at once. */
        OVERTAKEN,
        /** An earlier one. */
        REUSED,
        /** Too late, whichever it is. */
        EXPIRED
    }

    @Id private UUID id;
    private UUID accountId;
    private String secretHash;
    private @Nullable String previousHash;
    private @Nullable Instant rotatedAt;
    private @Nullable String browser;
    private @Nullable String system;
    private Instant startedAt;
    private Instant confirmedAt;
    private Instant expiresAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(AccountId account, Device device, Secret secret, Instant now, Duration lifetime) {
        this.id = UUID.randomUUID();
        this.accountId = account.value();
        this.secretHash = secret.hash();
        this.browser = device.browser();
        this.system = device.system();
        this.startedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.confirmedAt = startedAt;
        this.expiresAt = startedAt.plus(lifetime);
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    Device device() {
        return new Device(browser, system);
    }

    Instant startedAt() {
        return startedAt;
    }

    /** When its browser last showed itself, as exactly as an access token is good. */
    Instant lastUsedAt() {
        return rotatedAt == null ? startedAt : rotatedAt;
    }

    /** When its user last proved by the password who they are. */
    Instant confirmedAt() {
        return confirmedAt;
    }

    /** Its user has typed the password again. */
    void confirm(Instant now) {
        confirmedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Judges a refresh token.
     *
     * @param arrival when the request that presents it arrived
     * @param grace for how long after a rotation the token before is taken for a slow tab's
     */
    Presented judge(Secret presented, Instant arrival, Duration grace) {
        if (!arrival.isBefore(expiresAt)) {
            return Presented.EXPIRED;
        }
        if (presented.hashesTo(secretHash)) {
            return Presented.CURRENT;
        }
        var overtaken =
                presented.hashesTo(previousHash)
                        && rotatedAt != null
                        && arrival.isBefore(rotatedAt.plus(grace));
        return overtaken ? Presented.OVERTAKEN : Presented.REUSED;
    }

    /** Whether a refresh token is this session's last or the one before. */
    boolean knows(Secret presented) {
        return presented.hashesTo(secretHash) || presented.hashesTo(previousHash);
    }

    /** Makes a new refresh token the good one, for as long as a new session lasts. */
    void rotate(Secret next, Instant now, Duration lifetime) {
        previousHash = secretHash;
        secretHash = next.hash();
        rotatedAt = now.truncatedTo(ChronoUnit.MICROS);
        expiresAt = rotatedAt.plus(lifetime);
    }
}
