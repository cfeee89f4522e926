package app.playback;

import app.catalog.Catalog;
import app.storage.MediaId;
import app.users.Caller;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Counts views: one viewer who loads a media again soon counts once. Viewers who have not signed in
 * are told apart by a salted hash of their address, which is only kept in memory.
 */
@Component
class Views {

    private static final Logger log = LoggerFactory.getLogger(Views.class);

    private final Catalog catalog;
    private final AsyncTaskExecutor executor;
    private final Cache<View, Boolean> recent;
    private final ApplicationEventPublisher events;
    private final byte[] salt = new byte[16];

    Views(
            Catalog catalog,
            AsyncTaskExecutor applicationTaskExecutor,
            PlaybackSettings settings,
            ApplicationEventPublisher events) {
        this.catalog = catalog;
        this.events = events;
        this.executor = applicationTaskExecutor;
        this.recent =
                Caffeine.newBuilder()
                        .maximumSize(settings.rememberedViews())
                        .expireAfterWrite(settings.viewPause())
                        .build();
        new SecureRandom().nextBytes(salt);
    }

    /** Counts a view, unless this viewer was counted lately; the request does not wait for it. */
    void count(MediaId id, Caller caller, String address) {
        var view = new View(id, viewer(caller, address));
        if (recent.asMap().putIfAbsent(view, true) == null) {
            executor.execute(() -> count(new PlaybackBegun(id, caller.account(), address)));
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

    private String viewer(Caller caller, String address) {
        if (caller.account() != null) {
            return caller.account().toString();
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of()
                    .formatHex(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record View(MediaId id, String viewer) {}
}
