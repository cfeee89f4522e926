package app.ingest;

import app.storage.ClientAccess;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How clients upload straight to a bucket; {@code application.yml} tells what each setting does.
 *
 * @param partSize of the parts that clients send
 * @param lifetime of the addresses that are signed for them
 * @param sweepInterval how often finished ones are moved, and abandoned ones given up
 * @param stagingGrace how long a moved original stays where transcoders may be reading it
 */
@Validated
@ConfigurationProperties("marquee.ingest.direct")
record DirectSettings(
        DataSize partSize,
        @DurationMin(minutes = 1) Duration lifetime,
        @DurationMin(millis = 100) Duration sweepInterval,
        @DurationMin(seconds = 0) Duration stagingGrace) {

    DirectSettings {
        IngestSettings.requireWithin(
                "direct.part-size", partSize, DataSize.ofMegabytes(5), DataSize.ofGigabytes(5));
        if (lifetime.compareTo(ClientAccess.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "marquee.ingest.direct.lifetime must be at most " + ClientAccess.LONGEST);
        }
    }
}
