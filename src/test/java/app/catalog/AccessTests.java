package app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.users.AccountId;
import app.users.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTests {

    private final AccountId owner = AccountId.random();

    @ParameterizedTest(name = "{0} media: {1} may see {2}, edit {3}")
    @CsvSource({
        "PUBLIC,   anonymous, true,  false",
        "PUBLIC,   owner,     true,  true",
        "PUBLIC,   other,     true,  false",
        "PUBLIC,   admin,     true,  true",
        "UNLISTED, anonymous, true,  false",
        "UNLISTED, owner,     true,  true",
        "UNLISTED, other,     true,  false",
        "UNLISTED, admin,     true,  true",
        "TEAM,     anonymous, false, false",
        "TEAM,     owner,     true,  true",
        "TEAM,     other,     true,  false",
        "TEAM,     admin,     true,  true",
        "PRIVATE,  anonymous, false, false",
        "PRIVATE,  owner,     true,  true",
        "PRIVATE,  other,     false, false",
        "PRIVATE,  admin,     true,  true",
    })
    void visibilityDecides(Visibility visibility, String who, boolean see, boolean edit) {
        assertThat(Access.of(visibility, owner, caller(who))).isEqualTo(new Access(see, edit));
    }

    private Caller caller(String who) {
        return switch (who) {
            case "owner" -> new Caller(owner, false);
            case "other" -> new Caller(AccountId.random(), false);
            case "admin" -> new Caller(AccountId.random(), true);
            default -> Caller.anonymous();
        };
    }
}
