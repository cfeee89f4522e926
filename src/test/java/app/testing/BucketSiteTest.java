package app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link SiteTest} whose media is kept in a bucket, behind a {@link BadConnection} that tests can
 * have injected. Its viewers are sent to the bucket by signed addresses in playlists.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SiteTest
@ContextConfiguration(initializers = {NewDataFolder.class, NewBucket.class})
@TestPropertySource(
        properties = {
            "marquee.playback.delivery=presigned",
            "marquee.storage.check-interval=1s",
            "marquee.storage.s3.retry-pause=20ms",
            "marquee.ingest.heartbeat=1s",
            "marquee.ingest.direct.part-size=5MB",
            "marquee.ingest.direct.sweep-interval=500ms",
            "marquee.ingest.direct.staging-grace=1s"
        })
public @interface BucketSiteTest {}
