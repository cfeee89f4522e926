package app.users;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The settings of unit tests: the defaults, but for cheap passwords. */
final class Settings {

    private Settings() {}

    static UsersSettings defaults() {
        var rate = new Rate(10, Duration.ofMinutes(15));
        return new UsersSettings(
                RegistrationMode.OPEN,
                null,
                8,
                4,
                Duration.ofMinutes(15),
                Duration.ofDays(30),
                Duration.ZERO,
                Duration.ofMinutes(30),
                Duration.ofSeconds(60),
                Duration.ofHours(1),
                Duration.ofDays(7),
                Duration.ofHours(24),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                50,
                DataSize.ofBytes(100),
                rate,
                rate,
                rate);
    }
}
