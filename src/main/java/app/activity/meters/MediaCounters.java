package app.activity.meters;

import app.ingest.UploadCompleted;
import app.ingest.UploadDiscarded;
import app.playback.PlaybackBegun;
import app.transcode.MediaPlayable;
import app.transcode.TranscodeCompleted;
import app.transcode.TranscodeFailed;
import app.transcode.Workshop;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts what becomes of media on this node. */
@Component
class MediaCounters {

    private static final int REMEMBERED = 10_000;

    private final MeterRegistry registry;
    private final Workshop workshop;
    private final Counter uploads;
    private final Counter bytes;
    private final Counter discarded;
    private final Counter views;
    private final Counter ready;
    private final Timer firstPlay;

    /** A media is told to be playable more than once; its first time counts. */
    private final Cache<String, Boolean> played =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    MediaCounters(MeterRegistry registry, Workshop workshop) {
        this.registry = registry;
        this.workshop = workshop;
        this.uploads = registry.counter("marquee.uploads");
        this.bytes = Counter.builder("marquee.upload").baseUnit("bytes").register(registry);
        this.discarded = registry.counter("marquee.uploads.discarded");
        this.views = registry.counter("marquee.views");
        this.ready = registry.counter("marquee.transcode.ready");
        this.firstPlay =
                Timer.builder("marquee.first.play")
                        .description("From the end of an upload until its media plays")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(250))
                        .maximumExpectedValue(Duration.ofMinutes(30))
                        .register(registry);
    }

    @EventListener
    void on(UploadCompleted upload) {
        uploads.increment();
        bytes.increment((double) upload.size());
    }

    @EventListener
    void on(UploadDiscarded upload) {
        discarded.increment();
    }

    @EventListener
    void on(PlaybackBegun view) {
        views.increment();
    }

    @EventListener
    void on(MediaPlayable news) {
        var edition = news.id() + " " + news.attempt();
        if (played.asMap().putIfAbsent(edition, true) == null) {
            workshop.sinceAsked(news.id()).ifPresent(firstPlay::record);
        }
    }

    @EventListener
    void on(TranscodeCompleted news) {
        ready.increment();
    }

    /** The codes are few: docs/errors.md lists them. */
    @EventListener
    void on(TranscodeFailed news) {
        registry.counter("marquee.transcode.failed", "code", news.code()).increment();
    }
}
