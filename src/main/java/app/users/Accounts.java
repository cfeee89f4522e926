package app.users;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All accounts. */
interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByEmail(String email);

    boolean existsByEmail(String email);

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
