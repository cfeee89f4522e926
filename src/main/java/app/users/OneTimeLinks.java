package app.users;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All links that were sent and not used yet. */
interface OneTimeLinks extends JpaRepository<OneTimeLink, String> {

    /** Finds a good link for using it up: nobody else finds it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select l from OneTimeLink l
             where l.hash = :hash and l.purpose = :purpose and l.expiresAt > :now""")
    Optional<OneTimeLink> claim(String hash, OneTimeLink.Purpose purpose, Instant now);

    @Modifying
    @Query("delete from OneTimeLink l where l.accountId = :account")
    int withdraw(UUID account);

    @Modifying
    @Query("delete from OneTimeLink l where l.expiresAt < :now")
    int forgetExpired(Instant now);
}
