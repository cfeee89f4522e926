package app.users;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers questions of other rooms about accounts. */
@Component
public class People {

    /** The person behind an account; empty when it was deleted. */
    public Optional<Person> find(AccountId id) {
        throw new UnsupportedOperationException();
    }

    /** The persons behind several accounts, in one query; deleted ones are absent. */
    public Map<AccountId, Person> find(Collection<AccountId> ids) {
        throw new UnsupportedOperationException();
    }

    /** How many bytes of originals an account may keep; {@link Long#MAX_VALUE} for no limit. */
    public long quotaBytes(AccountId id) {
        throw new UnsupportedOperationException();
    }
}
