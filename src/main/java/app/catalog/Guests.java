package app.catalog;

import app.storage.MediaId;
import app.users.Caller;
import app.users.People;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Knows in whose name a share lets people in, from memory a few seconds old at most: each segment
 * asks.
 */
@Component
class Guests {

    private static final int REMEMBERED = 20_000;

    private final LoadingCache<UUID, Optional<Share>> remembered;
    private final People people;
    private final Clock clock;

    Guests(CatalogSettings settings, Shares shares, People people, Clock clock) {
        this.people = people;
        this.clock = clock;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterWrite(settings.admissionAge())
                        .build(shares::find);
    }

    Optional<Share> find(UUID share) {
        return remembered.get(share);
    }

    /** Who lends a guest what they may do, while a share of this media lasts. */
    Optional<Caller> host(UUID share, MediaId media) {
        return remembered
                .get(share)
                .filter(each -> each.media().equals(media) && each.lasts(clock.instant()))
                .flatMap(each -> people.standing(each.creator()));
    }

    @EventListener
    void on(ShareRevoked event) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        remembered.invalidate(event.id());
                    }
                });
    }
}
