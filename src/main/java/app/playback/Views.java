package app.playback;

import app.catalog.Catalog;
import app.storage.MediaId;
import app.users.Caller;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Counts views: one viewer who loads a media again soon counts once. */
@Component
class Views {

    private static final Logger log = LoggerFactory.getLogger(Views.class);

    private final Catalog catalog;
    private final AsyncTaskExecutor executor;
    private final Cache<View, Boolean> recent;
    private final ApplicationEventPublisher events;
    private final Visitors visitors;

    Views(
            Catalog catalog,
            AsyncTaskExecutor applicationTaskExecutor,
            PlaybackSettings settings,
            Visitors visitors,
            ApplicationEventPublisher events) {
        this.catalog = catalog;
        this.events = events;
        this.executor = applicationTaskExecutor;
        this.recent =
                Caffeine.newBuilder()
                        .maximumSize(settings.rememberedViews())
                        .expireAfterWrite(settings.viewPause())
                        .build();
        this.visitors = visitors;
    }

    /** Counts a view, unless this viewer was counted lately; the request does not wait for it. */
    void count(MediaId id, Caller caller, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var visitor = visitors.name(caller, address, request.getHeader(HttpHeaders.USER_AGENT));
        if (recent.asMap().putIfAbsent(new View(id, visitor), true) == null) {
            boolean first = visitors.first(id, visitor);
            executor.execute(() -> count(new PlaybackBegun(id, caller.account(), address, first)));
        }
    }

    private void count(PlaybackBegun view) {
        try {
            catalog.viewed(view.id());
            events.publishEvent(view);
        } catch (RuntimeException e) {
            log.warn("A view of {} was not counted", view.id(), e);
        }
    }

    private record View(MediaId id, String viewer) {}
}
