package app.testing;

import app.Application;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against a whole running site: real HTTP on a free port, real PostgreSQL and a new data
 * folder. Tests with the same settings share one site, so each makes its own accounts and media.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "marquee.users.password-cost=4",
            "marquee.ingest.pull.enabled=true",
            "marquee.users.registration-limit.attempts=100000",
            "marquee.users.sign-in-address-limit.attempts=100000"
        })
@ContextConfiguration(initializers = NewDataFolder.class)
public @interface SiteTest {}
