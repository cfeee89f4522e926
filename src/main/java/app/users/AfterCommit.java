package app.users;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is done only once others can see what the running transaction wrote. */
final class AfterCommit {

    private AfterCommit() {}

    /** Needs a transaction; if that is rolled back, nothing is done. */
    static void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                });
    }
}
