package app.users;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All browsers that are signed in. */
interface Sessions extends JpaRepository<Session, UUID> {

    /** Finds a session for changing: whoever else wants to waits until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Session s where s.id = :id")
    Optional<Session> claim(UUID id);

    /** An account's sessions that have not expired, the one that was used last first. */
    @Query(
            """
            select s from Session s where s.accountId = :account and s.expiresAt > :now
            order by coalesce(s.rotatedAt, s.startedAt) desc, s.id
            """)
    List<Session> of(UUID account, Instant now);

    @Modifying
    @Query("delete from Session s where s.id = :id")
    int end(UUID id);

    @Modifying
    @Query("delete from Session s where s.id = :id and s.accountId = :account")
    int end(UUID id, UUID account);

    @Modifying
    @Query("delete from Session s where s.accountId = :account and s.id <> :kept")
    int endOthers(UUID account, UUID kept);

    @Modifying
    @Query("delete from Session s where s.accountId = :account")
    int endAll(UUID account);

    @Modifying
    @Query("delete from Session s where s.expiresAt < :now")
    int forgetExpired(Instant now);
}
