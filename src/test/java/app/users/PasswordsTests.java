package app.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.problems.Problem;
import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords(Settings.defaults());

    @Test
    void aHashMatchesItsPasswordOnly() {
        var hash = passwords.hash("correct horse", "password");

        assertThat(passwords.match(hash, "correct horse")).isTrue();
        assertThat(passwords.match(hash, "Correct horse")).isFalse();
        assertThat(passwords.match(null, "correct horse")).isFalse();
    }

    @Test
    void whatBcryptWouldCutOffIsRefused() {
        assertThat(passwords.hash("x".repeat(72), "password")).startsWith("$2");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> passwords.hash("x".repeat(73), "password"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> passwords.hash("ü".repeat(37), "password"));
    }

    @Test
    void aLongGuessIsJustWrong() {
        var hash = passwords.hash("x".repeat(72), "password");

        assertThat(passwords.match(hash, "y".repeat(5_000))).isFalse();
    }

    @Test
    void aShortOneIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> passwords.hash("1234567", "password"))
                .satisfies(
                        problem -> assertThat(problem.code().code()).isEqualTo("invalid_request"));
    }
}
