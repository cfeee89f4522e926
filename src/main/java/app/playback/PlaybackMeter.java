package app.playback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts what is sent to viewers, and how many there are. It costs a segment next to nothing. */
@Component
class PlaybackMeter {

    /** Players load a segment of four seconds about as often, and buffer half a minute. */
    private static final Duration WATCHING = Duration.ofSeconds(45);

    private static final int MOST_VIEWERS = 200_000;

    private final Counter requests;
    private final Counter bytes;
    private final Cache<String, Boolean> viewers =
            Caffeine.newBuilder().maximumSize(MOST_VIEWERS).expireAfterWrite(WATCHING).build();

    PlaybackMeter(MeterRegistry registry) {
        requests = registry.counter("marquee.playback.requests");
        bytes = Counter.builder("marquee.playback").baseUnit("bytes").register(registry);
        Gauge.builder("marquee.viewers", this::viewers)
                .description("Addresses that loaded something of a stream lately")
                .register(registry);
    }

    /** Something was sent. */
    void sent(String address, long size) {
        requests.increment();
        bytes.increment((double) size);
        viewers.put(address, true);
    }

    private double viewers() {
        viewers.cleanUp();
        return viewers.estimatedSize();
    }
}
