package app.users;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The settings {@code marquee.site.*}: what the site calls itself. */
@ConfigurationProperties("marquee.site")
@Validated
record SiteSettings(@NotBlank String name) {}
