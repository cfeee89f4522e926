package app.catalog;

import app.users.AccountDeleted;
import app.users.AccountId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hands media and playlists of a deleted account to its heir, or deletes them where there is none.
 */
@Component
class AccountListener {

    private final MediaEntries entries;
    private final Playlists playlists;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountListener(
            MediaEntries entries,
            Playlists playlists,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.playlists = playlists;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    public void on(AccountDeleted news) {
        entries.idsOf(news.account().value()).stream()
                .map(entries::take)
                .flatMap(Optional::stream)
                .forEach(entry -> pass(entry, news.heir()));
        playlists.pass(news.account(), news.heir());
    }

    private void pass(MediaEntry entry, @Nullable AccountId heir) {
        if (heir == null) {
            entry.bury(clock.instant());
            events.publishEvent(new EntryBuried(entry.id()));
        } else {
            entry.bequeath(heir);
        }
        events.publishEvent(new EntryChanged(entry.id()));
    }
}
