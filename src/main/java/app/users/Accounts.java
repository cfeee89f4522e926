package app.users;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All accounts. */
interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByEmail(String email);

    List<Account> findByRole(Role role);

    boolean existsByEmail(String email);

    /** Finds an account for changing: whoever else wants to waits until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> claim(UUID id);

    /** Accounts made before that one, the newest first. */
    @Query(
            """
            select a from Account a
             where a.createdAt < :createdAt or (a.createdAt = :createdAt and a.id < :id)
             order by a.createdAt desc, a.id desc""")
    List<Account> page(Instant createdAt, UUID id, Limit limit);

    @Query("select count(a) > 0 from Account a")
    boolean any();

    @Query("select count(a) from Account a where a.role = app.users.Role.ADMIN and not a.disabled")
    long countAdministrators();

    /**
     * Makes everybody else who calls this wait until the transaction ends: so that two first
     * accounts do not both become administrators, nor two last administrators step down together.
     */
    @Query(value = "select true from pg_advisory_xact_lock(7021998)", nativeQuery = true)
    boolean lockRoster();
}
