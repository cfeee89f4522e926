package app.users.gate;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the gate lets through.
 *
 * @param jsonMaxSize of the body of a request that is JSON
 */
@Validated
@ConfigurationProperties("marquee.users.gate")
record GateSettings(@NotNull DataSize jsonMaxSize) {}
