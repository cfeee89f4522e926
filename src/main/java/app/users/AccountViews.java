package app.users;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows accounts with what they keep. */
@Component
class AccountViews {

    private final People people;
    private final ObjectProvider<UsageMeter> meter;
    private final JsonMapper json;

    AccountViews(People people, ObjectProvider<UsageMeter> meter, JsonMapper json) {
        this.people = people;
        this.meter = meter;
        this.json = json;
    }

    AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.email(),
                account.displayName(),
                account.role(),
                account.avatarId(),
                account.asPerson().avatarUrl(),
                json.readTree(account.preferences()),
                usage(account),
                account.disabled(),
                account.createdAt());
    }

    private AccountView.Usage usage(Account account) {
        var counted = meter.getIfAvailable();
        var quota = people.quotaBytes(account);
        return new AccountView.Usage(
                counted == null ? 0 : counted.usedBytes(account.id()),
                quota == Long.MAX_VALUE ? null : quota);
    }
}
