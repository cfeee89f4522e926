package app.users;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** The settings {@code marquee.users.*}; application.yml tells what each does. */
@ConfigurationProperties("marquee.users")
@Validated
record UsersSettings(
        @NotNull RegistrationMode registration,
        @Nullable DataSize quota,
        @Min(6) @Max(64) int passwordMinLength,
        @Min(4) @Max(16) int passwordCost,
        @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 24) Duration accessTokenLifetime,
        @NotNull @DurationMin(minutes = 5) Duration sessionLifetime,
        @NotNull @DurationMin(nanos = 0) @DurationMax(minutes = 1) Duration refreshGrace,
        @NotNull @DurationMin(minutes = 1) Duration confirmationLifetime,
        @NotNull @DurationMin(seconds = 5) @DurationMax(minutes = 10) Duration eventTicketLifetime,
        @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 12) Duration jobTicketLifetime,
        @NotNull @DurationMin(minutes = 1) Duration invitationLifetime,
        @NotNull @DurationMin(minutes = 1) Duration resetLifetime,
        @NotNull @DurationMin(nanos = 0) @DurationMax(minutes = 1) Duration standingMaxAge,
        @NotNull @DurationMin(seconds = 1) Duration cleanupInterval,
        @Min(1) int apiTokensPerAccount,
        @NotNull DataSize preferencesMaxSize,
        @Valid @NotNull Rate signInLimit,
        @Valid @NotNull Rate signInAddressLimit,
        @Valid @NotNull Rate registrationLimit) {}
