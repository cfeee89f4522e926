package app.users;

import jakarta.persistence.LockModeType;
import java.time.Instant;
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

    @Modifying
    @Query("delete from Session s where s.id = :id")
    int end(UUID id);

    @Modifying
    @Query("delete from Session s where s.accountId = :account")
    int endAll(UUID account);

    @Modifying
    @Query("delete from Session s where s.expiresAt < :now")
    int forgetExpired(Instant now);
}
