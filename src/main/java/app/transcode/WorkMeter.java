package app.transcode;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts the work that was done here. Work by encoder time is the speed: how many seconds of 1080p
 * are made in a second.
 */
@Component
class WorkMeter {

    private final Counter work;
    private final Counter encoders;
    private final Counter retries;

    WorkMeter(MeterRegistry registry) {
        work =
                Counter.builder("marquee.transcode.work")
                        .baseUnit("seconds")
                        .description("Media that was made, weighed as seconds of 1080p")
                        .register(registry);
        encoders =
                Counter.builder("marquee.transcode.encoders")
                        .baseUnit("seconds")
                        .description("How long encoders ran")
                        .register(registry);
        retries = registry.counter("marquee.transcode.retries");
    }

    /**
     * A task is done.
     *
     * @param weight in seconds of 1080p
     * @param seconds how long its encoder ran; 0 for tasks without one
     */
    void done(double weight, double seconds) {
        if (seconds > 0) {
            work.increment(weight);
            encoders.increment(seconds);
        }
    }

    /** A task failed and is tried again. */
    void retried() {
        retries.increment();
    }
}
