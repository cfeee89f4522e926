package app.catalog.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShareTokensTests {

    private final ShareTokens tokens = tokens(new byte[32]);
    private final UUID share = UUID.randomUUID();

    @Test
    void aTokenLeadsToItsShare() {
        assertThat(tokens.of(share)).matches("[A-Za-z0-9_-]{43}");
        assertThat(tokens.open(tokens.of(share))).contains(share);
    }

    @Test
    void noCharacterCanBeChanged() {
        var token = tokens.of(share);
        for (int i = 0; i < token.length() - 1; i++) {
            var changed = new StringBuilder(token);
            changed.setCharAt(i, token.charAt(i) == 'A' ? 'B' : 'A');
            assertThat(tokens.open(changed.toString())).as("at " + i).isEmpty();
        }
    }

    @Test
    void whatWasNotMadeHereLeadsNowhere() {
        for (var token :
                new String[] {"", "%%%", "A".repeat(43), tokens(new byte[] {1}).of(share)}) {
            assertThat(tokens.open(token)).isEmpty();
        }
    }

    private static ShareTokens tokens(byte[] key) {
        return new ShareTokens(new Seals(Base64.getEncoder().encodeToString(key)));
    }
}
