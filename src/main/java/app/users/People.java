package app.users;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Answers questions of other rooms about accounts. */
@Component
public class People {

    private final Accounts accounts;
    private final UsersSettings settings;
    private final Standings standings;

    People(Accounts accounts, UsersSettings settings, Standings standings) {
        this.accounts = accounts;
        this.settings = settings;
        this.standings = standings;
    }

    /**
     * The account as a caller with what it may do now; empty if it is disabled or gone. From
     * memory, at most {@code marquee.users.standing-max-age} old.
     */
    public Optional<Caller> standing(AccountId id) {
        return standings.of(id);
    }

    /** The person behind an account; empty when it was deleted. */
    public Optional<Person> find(AccountId id) {
        return accounts.findById(id.value()).map(Account::asPerson);
    }

    /** The persons behind several accounts, in one query; deleted ones are absent. */
    public Map<AccountId, Person> find(Collection<AccountId> ids) {
        var values = ids.stream().map(AccountId::value).distinct().toList();
        return accounts.findAllById(values).stream()
                .collect(Collectors.toMap(Account::id, Account::asPerson));
    }

    /**
     * How many bytes of originals an account may keep; {@link Long#MAX_VALUE} for no limit, 0 when
     * the account was deleted.
     */
    public long quotaBytes(AccountId id) {
        return accounts.findById(id.value()).map(this::quotaBytes).orElse(0L);
    }

    long quotaBytes(Account account) {
        var own = account.quotaBytes();
        return own != null ? own : quotaOfSite();
    }

    private long quotaOfSite() {
        DataSize quota = settings.quota();
        return quota == null ? Long.MAX_VALUE : quota.toBytes();
    }
}
