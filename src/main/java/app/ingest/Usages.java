package app.ingest;

import app.users.AccountId;
import app.users.UsageMeter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many bytes of originals each account keeps, counted in the transactions of its uploads. */
@Component
class Usages implements UsageMeter {

    private final JdbcClient database;

    Usages(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long usedBytes(AccountId id) {
        return database.sql("select bytes from usages where account = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Sets bytes aside for an account. The row stays locked until the transaction ends, so two
     * uploads never get the same bytes.
     *
     * @param wanted bytes
     * @param quota the most bytes that the account may keep
     * @return how many were set aside: fewer than wanted when the quota has no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    long reserve(AccountId account, long wanted, long quota) {
        open(account);
        long used =
                database.sql("select bytes from usages where account = ? for update")
                        .param(account.value())
                        .query(Long.class)
                        .single();
        long granted = Math.max(0, Math.min(wanted, quota - used));
        add(account, granted);
        return granted;
    }

    /** Gives bytes of an account back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void release(AccountId account, long bytes) {
        add(account, -bytes);
    }

    /** Counts bytes of one account to another, whatever its quota. */
    @Transactional(propagation = Propagation.MANDATORY)
    void handOver(AccountId from, AccountId to, long bytes) {
        add(from, -bytes);
        open(to);
        add(to, bytes);
    }

    private void open(AccountId account) {
        database.sql("insert into usages (account) values (?) on conflict do nothing")
                .param(account.value())
                .update();
    }

    private void add(AccountId account, long bytes) {
        database.sql("update usages set bytes = bytes + ? where account = ?")
                .params(bytes, account.value())
                .update();
    }
}
