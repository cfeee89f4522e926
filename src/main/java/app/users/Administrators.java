package app.users;

import app.problems.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sees to it that the site always has somebody who can administer it. */
@Component
class Administrators {

    private final Accounts accounts;

    Administrators(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Finds an account for changing what it may do, or deleting it. One such change follows the
     * other, so that two administrators cannot remove each other at the same time. Needs a
     * transaction.
     */
    Optional<Account> claim(AccountId id) {
        accounts.lockRoster();
        return accounts.claim(id.value());
    }

    /**
     * Lets pass who is not the only administrator.
     *
     * @param leaving who is about to be no administrator any more
     * @throws Problem {@code last_admin}
     */
    void requireAnotherThan(Account leaving) {
        if (leaving.administers() && accounts.countAdministrators() == 1) {
            throw new Problem(
                    UsersProblem.LAST_ADMIN,
                    "This is the only administrator. Make somebody else one first.");
        }
    }
}
