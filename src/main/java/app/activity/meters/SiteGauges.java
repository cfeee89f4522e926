package app.activity.meters;

import app.storage.Inventory;
import app.storage.Inventory.Amount;
import app.transcode.Workshop;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How it is now: the queue, and what is stored. Asked often, it costs one query in a while. */
@Component
class SiteGauges implements MeterBinder {

    private static final List<String> KINDS = List.of("originals", "streams", "staging");

    /** Prometheus asks every 15 seconds by habit. */
    private static final Duration AGE = Duration.ofSeconds(10);

    private final Inventory inventory;
    private final Clock clock;
    private final LoadingCache<Boolean, Workshop.Queue> queue;

    SiteGauges(Workshop workshop, Inventory inventory, Clock clock) {
        this.inventory = inventory;
        this.clock = clock;
        this.queue = Caffeine.newBuilder().expireAfterWrite(AGE).build(_ -> workshop.queue());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        tasks(registry, "open", Workshop.Queue::openTasks);
        tasks(registry, "waiting", Workshop.Queue::waitingTasks);
        tasks(registry, "running", Workshop.Queue::runningTasks);
        gauge("marquee.queue.media", Workshop.Queue::media)
                .description("Media that are not whole yet")
                .register(registry);
        gauge("marquee.queue.oldest", this::age)
                .description("How long the media has waited that has waited longest")
                .baseUnit("seconds")
                .register(registry);
        for (var kind : KINDS) {
            Gauge.builder("marquee.storage", () -> bytes(kind))
                    .tag("kind", kind)
                    .description("How much is stored")
                    .baseUnit("bytes")
                    .register(registry);
        }
    }

    private void tasks(
            MeterRegistry registry, String state, ToDoubleFunction<Workshop.Queue> number) {
        gauge("marquee.queue.tasks", number)
                .tag("state", state)
                .description("Tasks of transcoding")
                .register(registry);
    }

    private Gauge.Builder<?> gauge(String name, ToDoubleFunction<Workshop.Queue> number) {
        return Gauge.builder(name, queue, known -> number.applyAsDouble(known.get(true)));
    }

    private double age(Workshop.Queue present) {
        var since = present.oldestSince();
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1e3;
    }

    private double bytes(String kind) {
        return inventory.byKind().getOrDefault(kind, new Amount(0, 0)).bytes();
    }
}
