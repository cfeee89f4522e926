package app.users;

import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads account ids from addresses. */
@Component
class AccountIdConverter implements Converter<String, AccountId> {

    @Override
    public AccountId convert(String text) {
        return new AccountId(UUID.fromString(text));
    }
}
