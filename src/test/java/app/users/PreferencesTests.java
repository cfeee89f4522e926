package app.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.problems.Problem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PreferencesTests {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Preferences preferences = new Preferences(json, Settings.defaults());

    @Test
    void membersAreSetOneByOneAndNullRemoves() {
        var merged = merge("{\"theme\":\"dark\",\"speed\":2}", "{\"speed\":null,\"volume\":0.5}");

        assertThat(merged).isEqualTo("{\"theme\":\"dark\",\"volume\":0.5}");
    }

    @Test
    void onlyAnObjectIsTaken() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> merge("{}", "[1]"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> merge("{}", "null"));
    }

    @Test
    void theySumUpToALimitedSize() {
        var large = "{\"a\":\"" + "x".repeat(60) + "\"}";

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> merge(large, large.replace("\"a\"", "\"b\"")));
    }

    private String merge(String current, String change) {
        return preferences.merge(current, json.readTree(change));
    }
}
