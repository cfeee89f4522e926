package app.users;

import app.problems.Problem;
import app.problems.RequestProblem;
import org.springframework.stereotype.Component;

/** What people do with their own account. */
@Component
class OwnAccount {

    private final Accounts accounts;

    OwnAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    Account show(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(OwnAccount::deleted);
    }

    /** Its tokens are good for a moment longer. */
    private static Problem deleted() {
        return new Problem(RequestProblem.UNAUTHENTICATED, "This account was deleted.");
    }
}
