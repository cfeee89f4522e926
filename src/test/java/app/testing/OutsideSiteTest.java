package app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A test against a site that may ask servers on this machine, and is impatient with them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SiteTest
@TestPropertySource(
        properties = {
            "marquee.outside.allow-private-addresses=true",
            "marquee.ingest.pull.pause=20ms",
            "marquee.ingest.pull.sweep-interval=100ms",
            "marquee.ingest.pull.tries=3",
            "marquee.activity.webhooks.first-pause=20ms",
            "marquee.activity.webhooks.poll-interval=100ms",
            "marquee.activity.webhooks.tries=3"
        })
public @interface OutsideSiteTest {}
